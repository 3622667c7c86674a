#!/usr/bin/env node
// load.mjs NAME OUTDIR SLUG [--loads 5] [--chromium PATH]
//
// Loads the home page and the post whose path contains SLUG in headless Chromium, throttled to 1.6 Mbps down,
// 750 kbps up, 150 ms round trip and a processor 4 times slower, from a static server on the loopback interface
// (HTTP/1.1, brotli 11 for text). Every load has a new browser context (an empty cache). Prints one JSON line for
// each page, with medians. Needs playwright-core (NODE_PATH or PLAYWRIGHT may name where it is).
import { execSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findPost } from './find-post.mjs';
import { loadPage } from './load-page.mjs';
import { median } from './median.mjs';
import { serve } from './serve.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { loads: { type: 'string', default: '5' }, chromium: { type: 'string' } },
});
const [name, folder, slug] = positionals;
const root = path.resolve(folder);
const require = createRequire(path.join(path.resolve(process.env.PLAYWRIGHT ?? process.cwd()), 'x.js'));
const { chromium } = require('playwright-core');

const site = await serve(root);
const browser = await chromium.launch({
  executablePath:
    values.chromium ?? process.env.CHROMIUM ?? execSync('command -v chromium').toString().trim(),
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
try {
  await measure('home', '');
  await measure('post', findPost(root, slug).replace(/index\.html$|\.html$/, ''));
} finally {
  await browser.close();
  site.close();
}

/** Prints what the loads of a page had in the median. */
async function measure(kind, at) {
  const url = `${site.origin}/${at}`;
  // Has the server compress its answers; not counted.
  await loadPage(browser, url);
  const runs = [];
  for (let i = 0; i < Number(values.loads); i++) runs.push(await loadPage(browser, url));
  const figures = runs.map((run) => run.figures);
  const medians = Object.keys(figures[0]).map((key) => {
    const value = median(figures.map((each) => each[key]));
    return [key, Number(value.toFixed(key === 'cls' ? 4 : 0))];
  });
  const line = {
    kind,
    name,
    loads: runs.length,
    ...Object.fromEntries(medians),
    unencoded: site.unencoded(),
    lcp_runs: figures.map(({ lcp }) => Math.round(lcp)),
    note: runs.at(-1).note,
    chromium: browser.version(),
  };
  console.log(JSON.stringify(line));
}
