#!/usr/bin/env node
// weigh.mjs NAME OUTDIR SLUG
//
// What a reader's browser is asked to fetch for the home page and for the post whose path contains SLUG, read from
// the HTML alone: style sheets, scripts (not nomodule), module preloads and the static imports of modules, preloaded
// fonts, images. Bytes raw, gzip -9 and brotli 11. Prints one JSON line for each page.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { findPost } from './find-post.mjs';

const [name, folder, slug] = process.argv.slice(2);
const root = path.resolve(folder);

function weigh(page) {
  const html = readFileSync(path.join(root, page));
  const fetched = new Fetched();
  const { markup, inlineBytes } = takeScripts(html.toString(), (src) => fetched.add(src, 'js', page));
  for (const [href, kind] of linksOf(markup)) fetched.add(href, kind, page);
  for (const [tag] of markup.matchAll(/<(?:img|source)\b[^>]*>/gi)) {
    fetched.add(attributeOf(tag, 'src'), 'image', page);
  }
  const kinds = Object.fromEntries(
    ['css', 'js', 'font', 'image', 'icon', 'other'].map((kind) => [kind, fetched.weightOf(kind)]),
  );
  const texts = [weightOf([html]), kinds.css, kinds.js, kinds.font];
  const sum = (unit) => texts.reduce((total, weight) => total + weight[unit], 0);
  return {
    name,
    page,
    requests: 1 + Object.values(kinds).reduce((total, { n }) => total + n, 0),
    inline_js: inlineBytes,
    external: [...fetched.external].filter((url) => /\.(js|css|woff2?)(\?|$)/.test(url)),
    missing: [...fetched.missing],
    html: texts[0],
    ...kinds,
    // All but images.
    text_br: sum('br'),
    text_gz: sum('gz'),
    runs_js: inlineBytes > 0 || kinds.js.n > 0,
  };
}

/** What a page has a browser fetch, each file once, and what these files have it fetch in turn. */
class Fetched {
  /** The kind of each file. */
  #files = new Map();
  /** Addresses on other sites. */
  external = new Set();
  missing = new Set();

  add(url, kind, from) {
    const { external, file } = resolve(url, from);
    if (external !== undefined) this.external.add(external);
    if (file === undefined || this.#files.has(file)) return;
    if (!existsSync(path.join(root, file))) {
      this.missing.add(file);
      return;
    }
    this.#files.set(file, kind);
    for (const imported of importsOf(file, kind)) this.add(imported, kind, file);
  }

  weightOf(kind) {
    const files = [...this.#files].filter(([, each]) => each === kind).map(([file]) => file);
    return weightOf(
      files.map((file) => readFileSync(path.join(root, file))),
      files.map((file) => PACKED.test(file)),
    );
  }
}

/** Files of such names are compressed already. */
const PACKED = /\.(woff2?|png|jpe?g|gif|webp|avif|ico|mp4)$/;

/** How many bytes files have together, as they are and as hosts send them, and how many they are. */
function weightOf(files, packed = []) {
  const sum = (bytesOf) => files.reduce((total, bytes, at) => total + bytesOf(bytes, packed[at]), 0);
  return {
    raw: sum((bytes) => bytes.length),
    gz: sum((bytes, isPacked) => (isPacked ? bytes : gzipSync(bytes, { level: 9 })).length),
    br: sum((bytes, isPacked) => (isPacked ? bytes : brotli(bytes)).length),
    n: files.length,
  };
}

function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

const IMPORTS = {
  js: /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["'](\.{0,2}\/[^"']+\.m?js)["']/g,
  css: /@import\s+(?:url\()?["']?([^"')]+)/g,
};

/** What a script or a style sheet imports statically. */
function importsOf(file, kind) {
  if (!(kind in IMPORTS)) return [];
  return [...readFileSync(path.join(root, file), 'utf8').matchAll(IMPORTS[kind])].map(([, url]) => url);
}

/** An address on another site, or a file of this one; neither for what a browser does not fetch. */
function resolve(url, from) {
  if (!url || /^(data:|blob:|#|mailto:)/.test(url)) return {};
  const { host, href, pathname } = new URL(url.replace(/&amp;/g, '&'), `http://site/${from}`);
  if (host !== 'site') return { external: href };
  const file = decodeURIComponent(pathname).slice(1);
  const place = path.join(root, file);
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  return { file: isFolder ? path.join(file, 'index.html') : file };
}

/** The markup without comments and scripts; each script that has an address is told, of the others the bytes are counted. */
function takeScripts(text, tell) {
  let inlineBytes = 0;
  const markup = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi, (_, attributes, body) => {
      const tag = `<script ${attributes}>`;
      const type = attributeOf(tag, 'type');
      const src = attributeOf(tag, 'src');
      const runs = !/\snomodule\b/i.test(tag) && (!type || /javascript|module/.test(type));
      if (runs && src) tell(src);
      else if (runs) inlineBytes += Buffer.byteLength(body);
      return '';
    });
  return { markup, inlineBytes };
}

/** What `<link>` elements have a browser fetch: `[address, kind]`. */
function linksOf(markup) {
  return [...markup.matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) => {
    const rel = (attributeOf(tag, 'rel') ?? '').toLowerCase().split(/\s+/);
    const kind = kindOf(rel, attributeOf(tag, 'as'));
    return kind === undefined ? [] : [[attributeOf(tag, 'href'), kind]];
  });
}

function kindOf(rel, as) {
  if (rel.includes('stylesheet')) return 'css';
  if (rel.includes('modulepreload')) return 'js';
  if (rel.includes('preload')) {
    return { script: 'js', style: 'css', font: 'font', image: 'image' }[as] ?? 'other';
  }
  if (rel.includes('icon')) return 'icon';
  return rel.includes('manifest') ? 'other' : undefined;
}

function attributeOf(tag, name) {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);
}

for (const [kind, page] of [
  ['home', 'index.html'],
  ['post', findPost(root, slug)],
]) {
  console.log(JSON.stringify({ kind, ...weigh(page) }));
}
