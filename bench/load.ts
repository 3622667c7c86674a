import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import mime from 'mime';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { decodePath } from '../lib/addresses/href';

/** What a reader with a slow line and a slow telephone meets; times in milliseconds. */
export interface Load {
  /** First and largest contentful paint. */
  fcp: number;
  lcp: number;
  /** Total blocking time: of each task what it has over 50 ms. */
  tbt: number;
  /** First contentful paint of the same page, visited again with what the browser kept. */
  again: number;
  requests: number;
  /** As they travelled, with headers and images. */
  bytes: number;
}

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms: the "slow 4G" of Lighthouse. Bytes a second. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
};
const SLOWER = 4;
const TELEPHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Loads pages in Chromium. */
interface Loader {
  /** The median of `times` loads, each with an empty cache. */
  load(address: string, times: number): Promise<Load>;
  close(): Promise<void>;
}

/**
 * Serves a site as a good host does, by HTTP/1.1 and compressed by Brotli, to a Chromium of its own.
 * @returns `undefined` where there is no Chromium: `CHROMIUM` may name it.
 */
export async function loader(folder: string): Promise<Loader | undefined> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return undefined;
  const server = await serve(folder);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    async load(page, times) {
      const url = `http://localhost:${port}${page}`;
      // Fills the server's store of compressed files.
      await loadOnce(browser, url);
      const loads: Load[] = [];
      for (let i = 0; i < times; i++) loads.push(await loadOnce(browser, url));
      const of = (key: keyof Load) => median(loads.map((load) => load[key]));
      return {
        fcp: of('fcp'),
        lcp: of('lcp'),
        tbt: of('tbt'),
        again: of('again'),
        requests: of('requests'),
        bytes: of('bytes'),
      };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

function chromiumPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM ?? '', ...places].find((place) => place !== '' && existsSync(place));
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext(TELEPHONE);
  try {
    const first = await visit(context, url);
    const again = await visit(context, url);
    return { ...first, again: again.fcp };
  } finally {
    await context.close();
  }
}

async function visit(context: BrowserContext, url: string): Promise<Omit<Load, 'again'>> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let [requests, bytes] = [0, 0];
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(OBSERVE);
  await page.goto(url, { waitUntil: 'networkidle' });
  // Long enough for a last task to be told.
  await page.waitForTimeout(500);
  const { fcp, lcp, tbt } = parsed(await page.evaluate('JSON.stringify(globalThis.seen)'));
  await page.close();
  return { fcp, lcp, tbt, requests, bytes };
}

/** A text, since what compiles this file would put names into a function that the page does not have. */
const OBSERVE = `{
  const seen = (globalThis.seen = { fcp: 0, lcp: 0, tbt: 0 });
  const on = (type, tell) => new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime; });
  on('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  on('longtask', (entry) => { seen.tbt += Math.max(0, entry.duration - 50); });
}`;

function parsed(json: unknown): Pick<Load, 'fcp' | 'lcp' | 'tbt'> {
  const seen: Record<string, unknown> = JSON.parse(String(json));
  const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
  return { fcp: number(seen.fcp), lcp: number(seen.lcp), tbt: number(seen.tbt) };
}

const COMPRESSED = /^(text\/|application\/(javascript|json|xml|atom\+xml)|image\/svg)/;

async function serve(folder: string): Promise<Server> {
  const kept = new Map<string, { body: Buffer; headers: Record<string, string> } | undefined>();
  const answer = (pathname: string) => {
    const file = path.join(folder, decodePath(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) return undefined;
    const type = mime.getType(file) ?? 'application/octet-stream';
    const body = readFileSync(file);
    const lasting = pathname.startsWith('/_next/static/');
    const headers = {
      'content-type': COMPRESSED.test(type) ? `${type}; charset=utf-8` : type,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    };
    if (!COMPRESSED.test(type)) return { body, headers };
    return { body: brotliCompressSync(body), headers: { ...headers, 'content-encoding': 'br' } };
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    if (!kept.has(pathname)) kept.set(pathname, answer(pathname));
    const found = kept.get(pathname);
    if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { ...found.headers, 'content-length': found.body.length }).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
