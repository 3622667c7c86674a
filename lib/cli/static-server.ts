import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { decodePath } from '../addresses/href';

/**
 * Serves a folder as a plain static host does: files as they are, `index.html` for a folder (after a redirect to its
 * trailing slash), the nearest `404.html` with status 404 for everything else; no clean addresses. Browsers are to ask each
 * time whether a file has changed (`no-cache`; `no-store` would keep pages out of the back/forward cache).
 * @param basePath `''` or `/blog`: where the site begins. Outside of it there is nothing, but `/` leads there.
 * @throws Error if the folder holds no built blog.
 */
export function staticServer(folder: string, basePath: string): RequestListener {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder}/ holds no built blog; run npm run build first`);
  }
  const serve = sirv(folder, { dev: true, etag: true, extensions: [], dotfiles: true });
  const types = configuredTypes(folder);
  return (request, response) => {
    const { pathname, search } = addressOf(request.url);
    if (basePath !== '' && (pathname === '/' || pathname === basePath)) {
      return redirect(response, `${basePath}/`);
    }
    if (!pathname.startsWith(`${basePath}/`)) return sayNotFound(response, folder);
    const inside = pathname.slice(basePath.length);
    if (!inside.endsWith('/') && isFolder(folder, inside)) return redirect(response, `${pathname}/${search}`);
    // sirv would leave `%23` and `%3F` as they are. It takes a path that was parsed before it, and decodes that once.
    const file = decodePath(inside.endsWith('/') ? `${inside}index.html` : inside);
    const type = types.get(pathname);
    if (type !== undefined) response.setHeader('Content-Type', type);
    const parsed = { pathname: file.replaceAll('%', '%25'), search: '', raw: request.url };
    Object.assign(request, { _parsedUrl: parsed });
    serve(request, response, () => sayNotFound(response, folder, inside));
  };
}

/** The types of single files that `_headers` says, as Netlify and Cloudflare Pages read it, by their encoded paths: a feed in a folder. */
function configuredTypes(folder: string): ReadonlyMap<string, string> {
  const file = path.join(folder, '_headers');
  const rules = existsSync(file) ? readFileSync(file, 'utf8').matchAll(RULE) : [];
  return new Map(
    [...rules].flatMap(([, at = '', headers = '']) => {
      const type = /^[ \t]+content-type:[ \t]*(.*\S)/im.exec(headers)?.[1];
      return type === undefined ? [] : [[at, type] as const];
    }),
  );
}

/** A path, and the indented lines below it. */
const RULE = /^(\/\S*)[ \t]*\r?\n((?:[ \t]+.*(?:\r?\n|$))+)/gm;

/** A request's path with single slashes: `//host` at the beginning of a redirect would lead elsewhere. */
function addressOf(target = '/'): { pathname: string; search: string } {
  const [, path = '/', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  const url = new URL(`http://host/${path.replace(/^\/+/, '')}`);
  return { pathname: url.pathname.replace(/\/{2,}/g, '/'), search };
}

function isFolder(folder: string, pathname: string): boolean {
  try {
    return statSync(path.join(folder, decodePath(pathname))).isDirectory();
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location, 'cache-control': 'no-cache' }).end();
}

/** As Cloudflare Pages does, with the `404.html` of the nearest folder: each language of a blog has one. */
function sayNotFound(response: ServerResponse, folder: string, inside = '/'): void {
  const parts = decodePath(inside)
    .split('/')
    .filter((part) => !/^(?:\.\.)?$|\\/.test(part));
  const folders = parts.map((_, i) => path.join(folder, ...parts.slice(0, i + 1))).reverse();
  const pages = [...folders, folder].map((each) => path.join(each, '404.html'));
  const page = pages.find((each) => existsSync(each)) ?? '';
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(page !== '' ? readFileSync(page) : 'Not found');
}
