import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

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

/** What hosts compress. */
const TEXT = new Set(['html', 'css', 'js', 'mjs', 'json', 'txt', 'xml', 'svg', 'webmanifest']);

/**
 * Serves a folder on the loopback interface as good hosts do: HTTP/1.1, texts in brotli 11, files that may be kept for an hour.
 * @param {string} root
 */
export async function serve(root) {
  const answers = new Map();
  const answerOf = (url) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (!answers.has(pathname)) answers.set(pathname, answerFrom(root, decodeURIComponent(pathname)));
    return answers.get(pathname);
  };
  let unencoded = 0;
  const server = createServer((request, response) => {
    const answer = answerOf(request.url);
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
      return;
    }
    const { body, type, isBrotli } = answer;
    if (isBrotli && !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) unencoded++;
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'public, max-age=3600',
      ...(isBrotli && { 'content-encoding': 'br' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${server.address().port}`,
    /** How many answers in brotli went to a browser that had not asked for it. */
    unencoded: () => unencoded,
    close: () => server.close(),
  };
}

/** What is served at a path; `undefined` where there is no file. */
function answerFrom(root, at) {
  const places = [at, `${at}.html`, path.join(at, 'index.html')].map((name) => path.join(root, name));
  const file = places.find(
    (place) => place.startsWith(root) && existsSync(place) && statSync(place).isFile(),
  );
  if (file === undefined) return undefined;
  const ending = path.extname(file).slice(1);
  const bytes = readFileSync(file);
  const isBrotli = TEXT.has(ending);
  const body = isBrotli
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    : bytes;
  return { body, isBrotli, type: TYPES[ending] ?? 'application/octet-stream' };
}
