#!/usr/bin/env node
// weigh.mjs NAME OUTDIR SLUG
//
// What a reader's browser is asked to fetch for the home page and for the post whose path contains SLUG, read from
// the HTML alone: style sheets, scripts (not nomodule), module preloads and the static imports of modules, preloaded
// fonts, images. Bytes raw, gzip -9 and brotli 11. Prints one JSON line for each page.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [NAME, OUTDIR, SLUG] = process.argv.slice(2);
const root = path.resolve(OUTDIR);
const br = (b) =>
  brotliCompressSync(b, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: b.length,
    },
  }).length;
const gz = (b) => gzipSync(b, { level: 9 }).length;
const COMPRESSED = /\.(woff2?|png|jpe?g|gif|webp|avif|ico|mp4)$/;

function findPost() {
  const hits = readdirSync(root, { recursive: true })
    .map(String)
    .filter((f) => f.includes(SLUG) && f.endsWith('.html'));
  hits.sort((a, b) => a.length - b.length);
  if (!hits.length) throw new Error(`${NAME}: no page for ${SLUG}`);
  return hits[0];
}

function resolve(url, from) {
  if (!url || /^(data:|blob:|#|mailto:)/.test(url)) return undefined;
  const base = new URL(`http://site/${from}`);
  const u = new URL(url.replace(/&amp;/g, '&'), base);
  if (u.host !== 'site') return { external: u.href };
  let file = decodeURIComponent(u.pathname).slice(1);
  if (existsSync(path.join(root, file)) && statSync(path.join(root, file)).isDirectory())
    file = path.join(file, 'index.html');
  return { file };
}

function weigh(page) {
  const html = readFileSync(path.join(root, page));
  const text = html.toString();
  const found = new Map(); // file -> kind
  const external = new Set(),
    missing = new Set();
  const add = (url, kind, from = page) => {
    const r = resolve(url, from);
    if (!r) return;
    if (r.external) return external.add(r.external);
    if (!existsSync(path.join(root, r.file))) return missing.add(r.file);
    if (found.has(r.file)) return;
    found.set(r.file, kind);
    if (kind === 'js')
      for (const m of readFileSync(path.join(root, r.file), 'utf8').matchAll(
        /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["'](\.{0,2}\/[^"']+\.m?js)["']/g,
      ))
        add(m[1], 'js', r.file);
    if (kind === 'css')
      for (const m of readFileSync(path.join(root, r.file), 'utf8').matchAll(
        /@import\s+(?:url\()?["']?([^"')]+)/g,
      ))
        add(m[1], 'css', r.file);
  };
  const attr = (tag, name) =>
    tag
      .match(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'))
      ?.slice(1)
      .find((x) => x !== undefined);
  let inline = 0;
  const markup = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi, (_, attrs, body) => {
      const tag = `<script ${attrs}>`;
      const type = attr(tag, 'type');
      if (/\snomodule\b/i.test(tag)) return '';
      if (type && !/javascript|module/.test(type)) return '';
      const src = attr(tag, 'src');
      if (src) add(src, 'js');
      else inline += Buffer.byteLength(body);
      return '';
    });
  for (const [tag] of markup.matchAll(/<link\b[^>]*>/gi)) {
    const rel = (attr(tag, 'rel') ?? '').toLowerCase().split(/\s+/),
      href = attr(tag, 'href'),
      as = attr(tag, 'as');
    if (rel.includes('stylesheet')) add(href, 'css');
    else if (rel.includes('modulepreload')) add(href, 'js');
    else if (rel.includes('preload'))
      add(href, { script: 'js', style: 'css', font: 'font', image: 'image' }[as] ?? 'other');
    else if (rel.includes('icon') && !rel.includes('mask-icon')) add(href, 'icon');
    else if (rel.includes('manifest')) add(href, 'other');
  }
  for (const [tag] of markup.matchAll(/<(?:img|source)\b[^>]*>/gi)) {
    const src = attr(tag, 'src');
    if (src) add(src, 'image');
  }
  const out = {
    name: NAME,
    page,
    requests: 1,
    inline_js: inline,
    external: [...external].filter((u) => /\.(js|css|woff2?)(\?|$)/.test(u)),
    missing: [...missing],
  };
  out.html = { raw: html.length, gz: gz(html), br: br(html), n: 1 };
  for (const kind of ['css', 'js', 'font', 'image', 'icon', 'other']) {
    const t = { raw: 0, gz: 0, br: 0, n: 0 };
    for (const [file, k] of found) {
      if (k !== kind) continue;
      const b = readFileSync(path.join(root, file));
      const packed = COMPRESSED.test(file);
      t.raw += b.length;
      t.gz += packed ? b.length : gz(b);
      t.br += packed ? b.length : br(b);
      t.n++;
    }
    out[kind] = t;
    out.requests += t.n;
  }
  out.text_br = out.html.br + out.css.br + out.js.br + out.font.br; // all but images
  out.text_gz = out.html.gz + out.css.gz + out.js.gz + out.font.gz;
  out.runs_js = inline > 0 || out.js.n > 0;
  return out;
}

for (const [kind, page] of [
  ['home', 'index.html'],
  ['post', findPost()],
])
  console.log(JSON.stringify({ kind, ...weigh(page) }));
