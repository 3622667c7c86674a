#!/usr/bin/env node
// load.mjs NAME OUTDIR SLUG [--loads 5] [--chromium PATH]
//
// Loads the home page and the post whose path contains SLUG in headless Chromium, throttled to 1.6 Mbps down,
// 750 kbps up, 150 ms round trip and a processor 4 times slower, from a static server on the loopback interface
// (HTTP/1.1, brotli 11 for text). Every load has a new browser context (an empty cache). Prints one JSON line for
// each page, with medians. Needs playwright-core (NODE_PATH or PLAYWRIGHT may name where it is).
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const args = process.argv.slice(2);
const opt = (name, dflt) => {
  const i = args.indexOf(name);
  return i < 0 ? dflt : args.splice(i, 2)[1];
};
const LOADS = Number(opt('--loads', 5)),
  CHROMIUM = opt(
    '--chromium',
    process.env.CHROMIUM ?? execSync('command -v chromium', { encoding: 'utf8' }).trim(),
  );
const [NAME, OUTDIR, SLUG] = args;
const root = path.resolve(OUTDIR);
const require = createRequire(path.join(path.resolve(process.env.PLAYWRIGHT ?? process.cwd()), 'x.js'));
const { chromium } = require('playwright-core');

// ------------------------------------------------------------- server
const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  webmanifest: 'application/manifest+json',
};
const TEXT = new Set(['html', 'css', 'js', 'mjs', 'json', 'txt', 'xml', 'svg', 'webmanifest']);
const cache = new Map();
function lookup(url) {
  const p = decodeURIComponent(new URL(url, 'http://x').pathname);
  if (cache.has(p)) return cache.get(p);
  let file;
  for (const f of [p, `${p}.html`, path.join(p, 'index.html')]) {
    const full = path.join(root, f);
    if (full.startsWith(root) && existsSync(full) && statSync(full).isFile()) {
      file = full;
      break;
    }
  }
  let entry;
  if (file) {
    const ext = path.extname(file).slice(1);
    let body = readFileSync(file),
      br = false;
    if (TEXT.has(ext)) {
      body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      br = true;
    }
    entry = { body, br, type: TYPES[ext] ?? 'application/octet-stream' };
  }
  cache.set(p, entry);
  return entry;
}
let unencoded = 0;
const server = createServer((req, res) => {
  const e = lookup(req.url);
  if (!e) {
    res.writeHead(404, { 'content-type': 'text/plain' });
    return res.end('not found');
  }
  if (e.br && !/\bbr\b/.test(req.headers['accept-encoding'] ?? '')) unencoded++;
  res.writeHead(200, {
    'content-type': e.type,
    'content-length': e.body.length,
    'cache-control': 'public, max-age=3600',
    ...(e.br ? { 'content-encoding': 'br' } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : e.body);
});
await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
const origin = `http://localhost:${server.address().port}`;

// ------------------------------------------------------------- one load
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  headless: true,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  ],
});

async function load(url) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const reqs = new Map();
  let loaded = false;
  const errors = [];
  cdp.on('Network.requestWillBeSent', (e) => {
    if (!/^(data|blob):/.test(e.request.url))
      reqs.set(e.requestId, { url: e.request.url, type: e.type, late: loaded, bytes: 0 });
  });
  cdp.on('Network.loadingFinished', (e) => {
    const r = reqs.get(e.requestId);
    if (r) {
      r.bytes = e.encodedDataLength;
      r.lateEnd = loaded;
    }
  });
  cdp.on('Network.loadingFailed', (e) => {
    const r = reqs.get(e.requestId);
    if (r) r.failed = true;
  });
  page.on('pageerror', (e) => errors.push(String(e).slice(0, 120)));
  await page.addInitScript(() => {
    window.__m = { lcp: 0, fcp: 0, long: [], cls: 0 };
    const on = (type, f) =>
      new PerformanceObserver((l) => l.getEntries().forEach(f)).observe({ type, buffered: true });
    on('largest-contentful-paint', (e) => {
      window.__m.lcp = e.startTime;
      window.__m.el = e.element?.tagName;
    });
    on('paint', (e) => {
      if (e.name === 'first-contentful-paint') window.__m.fcp = e.startTime;
    });
    on('longtask', (e) => window.__m.long.push(e.duration));
    on('layout-shift', (e) => {
      if (!e.hadRecentInput) window.__m.cls += e.value;
    });
  });
  await page.goto(url, { waitUntil: 'load', timeout: 90000 });
  loaded = true;
  await page.waitForLoadState('networkidle', { timeout: 30000 }).catch(() => {});
  await page.waitForTimeout(1000);
  const m = await page.evaluate(() => ({
    ...window.__m,
    load: performance.getEntriesByType('navigation')[0].loadEventEnd,
  }));
  const { metrics } = await cdp.send('Performance.getMetrics');
  const list = [...reqs.values()].filter((r) => r.url.startsWith(origin));
  const sum = (f) => list.filter(f).reduce((s, r) => s + r.bytes, 0);
  const out = {
    fcp: m.fcp,
    lcp: m.lcp,
    load: m.load,
    cls: m.cls,
    long: m.long.reduce((s, d) => s + d, 0),
    tbt: m.long.reduce((s, d) => s + Math.max(0, d - 50), 0),
    bytes: sum(() => true),
    bytes_before_load: sum((r) => !r.lateEnd),
    requests: list.length,
    requests_late: list.filter((r) => r.late).length,
    js_bytes: sum((r) => r.type === 'Script'),
    font_bytes: sum((r) => r.type === 'Font'),
    css_bytes: sum((r) => r.type === 'Stylesheet'),
    image_bytes: sum((r) => r.type === 'Image'),
    script_ms: 1000 * (metrics.find((x) => x.name === 'ScriptDuration')?.value ?? 0),
    task_ms: 1000 * (metrics.find((x) => x.name === 'TaskDuration')?.value ?? 0),
  };
  const note = {
    lcp_element: m.el,
    errors,
    not_found: list
      .filter((r) => !r.bytes || r.failed)
      .map((r) => r.url.replace(origin, ''))
      .slice(0, 5),
    outside: [...new Set([...reqs.values()].filter((r) => !r.url.startsWith(origin)).map((r) => r.url))],
  };
  await context.close();
  return { out, note };
}

function findPost() {
  const hits = readdirSync(root, { recursive: true })
    .map(String)
    .filter((f) => f.includes(SLUG) && f.endsWith('.html'));
  hits.sort((a, b) => a.length - b.length);
  return hits[0].replace(/index\.html$/, '').replace(/\.html$/, '');
}
const median = (xs) => {
  const s = [...xs].sort((a, b) => a - b);
  const m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
};
try {
  for (const [kind, p] of [
    ['home', ''],
    ['post', findPost()],
  ]) {
    const runs = [];
    let note;
    await load(`${origin}/${p}`); // fills the server's brotli cache; not counted
    for (let i = 0; i < LOADS; i++) {
      const r = await load(`${origin}/${p}`);
      runs.push(r.out);
      note = r.note;
    }
    const med = Object.fromEntries(
      Object.keys(runs[0]).map((k) => [k, +median(runs.map((r) => r[k])).toFixed(k === 'cls' ? 4 : 0)]),
    );
    console.log(
      JSON.stringify({
        kind,
        name: NAME,
        loads: LOADS,
        ...med,
        unencoded,
        lcp_runs: runs.map((r) => Math.round(r.lcp)),
        note,
        chromium: browser.version(),
      }),
    );
  }
} finally {
  await browser.close();
  server.close();
}
