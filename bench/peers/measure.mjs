#!/usr/bin/env node
// measure.mjs PEER_SCRIPT SITE CORPUS [--name NAME] [--cold R] [--warm R] [--timeout SECONDS] [--log FILE]
//
// Times PEER_SCRIPT's build: R builds from nothing (outputs and caches removed), then R rebuilds, each after one
// sentence was added to the body of the typical post. Prints one JSON object. Times come from /usr/bin/time (GNU):
// wall, user + sys of the process and all it waited for, and the peak of the largest single process. tree_rss is
// the largest sum of resident memory over the whole process tree, sampled twice a second (shared pages are counted
// once for each process that maps them, so it is an upper bound).
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './median.mjs';
import { timed } from './timed.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    cold: { type: 'string', default: '3' },
    warm: { type: 'string', default: '3' },
    timeout: { type: 'string', default: '1500' },
    log: { type: 'string', default: '/dev/null' },
  },
});
const [script, site, corpus] = positionals.map((place) => path.resolve(place));
const { n, typical } = JSON.parse(readFileSync(path.join(corpus, 'manifest.json'), 'utf8'));
const peer = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peer');
const build = ['bash', peer, script, 'build', site, corpus];
const limits = { timeout: Number(values.timeout), log: values.log };

/** Runs a function of the peer's script (CONTRACT.md). @returns {string} what it prints. */
function ask(verb, ...rest) {
  const { status, stdout, stderr } = spawnSync('bash', [peer, script, verb, site, corpus, ...rest], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${verb}: exit ${status}\n${stdout}\n${stderr}`);
  return stdout.trim();
}

/** Builds as often as asked for, each time after something was done; not again after one that fails. */
async function builds(times, before) {
  const runs = [];
  for (let i = 1; i <= times && !runs.at(-1)?.failed; i++) {
    before(i);
    runs.push(await timed(build, limits));
  }
  return runs;
}

const sentence = (time) => `Edited for the ${time}th time`;

/** Builds after edits of the typical post, which is left as it was. */
async function warmBuilds() {
  const source = ask('source', typical.file);
  const original = readFileSync(source, 'utf8');
  const runs = await builds(Number(values.warm), (time) => {
    const text = original.replace('<!--more-->', `${sentence(time)}, quite some time later.\n\n<!--more-->`);
    writeFileSync(source, text);
  });
  writeFileSync(source, original);
  const page = readFileSync(ask('page', typical.slug), 'utf8');
  // Else what was so fast is no rebuild.
  return { warm: summary(runs), warm_runs: runs, warm_seen: page.includes(sentence(values.warm)) };
}

function summary(runs) {
  const whole = runs.filter(({ failed }) => !failed);
  if (whole.length === 0) return { failed: runs[0]?.failed };
  return Object.fromEntries(
    ['wall', 'cpu', 'peak_mb', 'tree_mb'].map((key) => [
      key,
      Number(median(whole.map((run) => run[key])).toFixed(2)),
    ]),
  );
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, bytes: lstatSync(path.join(parentPath, name)).size }));
  const html = files.filter(({ name }) => name.endsWith('.html'));
  const images = files.filter(({ name }) => name.endsWith('.png'));
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    files: files.length,
    bytes: sum(files),
    html: html.length,
    html_bytes: sum(html),
    images_bytes: sum(images),
  };
}

const load_before = loadavg()[0];
const version = ask('version');
ask('posts');
const runs = await builds(Number(values.cold), () => ask('clean'));
const cold = summary(runs);
const line = {
  peer: values.name ?? path.basename(path.dirname(script)),
  n,
  version,
  date: new Date().toISOString(),
  load_before,
  cold,
  cold_runs: runs,
  ...(!cold.failed && { output: sizeOf(ask('out')), ...(await warmBuilds()) }),
  load_after: loadavg()[0],
};
console.log(JSON.stringify(line));
