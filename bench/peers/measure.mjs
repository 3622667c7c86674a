#!/usr/bin/env node
// measure.mjs PEER_SCRIPT SITE CORPUS [--name NAME] [--cold R] [--warm R] [--timeout SECONDS] [--log FILE]
//
// Times PEER_SCRIPT's build: R builds from nothing (outputs and caches removed), then R rebuilds, each after one
// sentence was added to the body of the typical post. Prints one JSON object. Times come from /usr/bin/time (GNU):
// wall, user + sys of the process and all it waited for, and the peak of the largest single process. tree_rss is
// the largest sum of resident memory over the whole process tree, sampled twice a second (shared pages are counted
// once for each process that maps them, so it is an upper bound).
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const opt = (name, dflt) => {
  const i = args.indexOf(name);
  if (i < 0) return dflt;
  return args.splice(i, 2)[1];
};
const COLD = Number(opt('--cold', 3)),
  WARM = Number(opt('--warm', 3)),
  TIMEOUT = Number(opt('--timeout', 1500));
const LOG = opt('--log', '/dev/null');
const NAME = opt('--name', undefined);
const [PEER, SITE, CORPUS] = args.map((a) => path.resolve(a));
const manifest = JSON.parse(readFileSync(path.join(CORPUS, 'manifest.json'), 'utf8'));
const tmp = mkdtempSync(path.join(tmpdir(), 'bench-'));
const peer = path.join(here, 'peer');

function verb(name, ...rest) {
  const r = spawnSync('bash', [peer, PEER, name, SITE, CORPUS, ...rest], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (r.status !== 0) throw new Error(`${name}: exit ${r.status}\n${r.stdout}\n${r.stderr}`);
  return r.stdout.trim();
}

function treeRss(root) {
  const kids = new Map(),
    rss = new Map();
  for (const d of readdirSync('/proc')) {
    if (d < '0' || d > ':') continue;
    try {
      const s = readFileSync(`/proc/${d}/stat`, 'utf8');
      const f = s.slice(s.lastIndexOf(')') + 2).split(' ');
      const ppid = Number(f[1]);
      if (!kids.has(ppid)) kids.set(ppid, []);
      kids.get(ppid).push(Number(d));
      rss.set(Number(d), Number(f[21]) * 4096);
    } catch {
      /* it ended */
    }
  }
  let sum = 0;
  for (const todo = [root]; todo.length; ) {
    const p = todo.pop();
    sum += rss.get(p) ?? 0;
    todo.push(...(kids.get(p) ?? []));
  }
  return sum;
}

function timed() {
  return new Promise((resolve, reject) => {
    const file = path.join(tmp, 'time');
    rmSync(file, { force: true });
    const log = openSync(LOG, 'a');
    const child = spawn(
      '/usr/bin/time',
      ['-o', file, '-f', '%e %U %S %M', 'bash', peer, PEER, 'build', SITE, CORPUS],
      { stdio: ['ignore', log, log], detached: true },
    );
    let tree = 0,
      late = false;
    const poll = setInterval(() => {
      tree = Math.max(tree, treeRss(child.pid));
    }, 500);
    const limit = setTimeout(() => {
      late = true;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        /* gone */
      }
    }, TIMEOUT * 1000);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(poll);
      clearTimeout(limit);
      closeSync(log);
      if (late || code !== 0) return resolve({ failed: late ? `over ${TIMEOUT} s` : `exit ${code}` });
      const [wall, user, sys, kb] = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .pop()
        .split(' ')
        .map(Number);
      resolve({
        wall,
        cpu: +(user + sys).toFixed(2),
        user,
        sys,
        peak_mb: Math.round(kb / 1024),
        tree_mb: Math.round(tree / 1048576),
        load: loadavg()[0],
      });
    });
  });
}

function size(dir) {
  const t = { files: 0, bytes: 0, html: 0, html_bytes: 0, images_bytes: 0 };
  for (const e of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!e.isFile()) continue;
    const n = lstatSync(path.join(e.parentPath ?? e.path, e.name)).size;
    t.files++;
    t.bytes += n;
    if (e.name.endsWith('.html')) {
      t.html++;
      t.html_bytes += n;
    }
    if (e.name.endsWith('.png')) t.images_bytes += n;
  }
  return t;
}

const median = (xs) => {
  const s = [...xs].sort((a, b) => a - b);
  const m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
};
const summary = (runs) => {
  const ok = runs.filter((r) => !r.failed);
  if (!ok.length) return { failed: runs[0]?.failed };
  return Object.fromEntries(
    ['wall', 'cpu', 'peak_mb', 'tree_mb'].map((k) => [k, +median(ok.map((r) => r[k])).toFixed(2)]),
  );
};

const out = {
  peer: NAME ?? path.basename(path.dirname(PEER)),
  n: manifest.n,
  version: verb('version'),
  date: new Date().toISOString(),
  load_before: loadavg()[0],
};
verb('posts');
const cold = [],
  warm = [];
for (let i = 0; i < COLD; i++) {
  verb('clean');
  const r = await timed();
  cold.push(r);
  if (r.failed) break;
}
out.cold = summary(cold);
out.cold_runs = cold;
if (!out.cold.failed) {
  out.output = size(verb('out'));
  const source = verb('source', manifest.typical.file);
  const original = readFileSync(source, 'utf8');
  for (let i = 0; i < WARM; i++) {
    writeFileSync(
      source,
      original.replace(
        '<!--more-->',
        `Edited for the ${i + 1}th time, quite some time later.\n\n<!--more-->`,
      ),
    );
    const r = await timed();
    warm.push(r);
    if (r.failed) break;
  }
  writeFileSync(source, original);
  out.warm = summary(warm);
  out.warm_runs = warm;
  // Does the rebuilt page hold the edit?
  const want = `Edited for the ${WARM}th time`;
  const page = verb('page', manifest.typical.slug);
  out.warm_seen = readFileSync(page, 'utf8').includes(want);
}
out.load_after = loadavg()[0];
rmSync(tmp, { recursive: true });
console.log(JSON.stringify(out));
