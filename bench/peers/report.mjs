#!/usr/bin/env node
// report.mjs WORKDIR     tables in Markdown from WORKDIR/results.jsonl, weigh.jsonl and load.jsonl (the last line
// for a peer and a size wins)
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

const dir = process.argv[2] ?? './work';
const read = (f) =>
  existsSync(path.join(dir, f))
    ? readFileSync(path.join(dir, f), 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((l) => JSON.parse(l))
    : [];
const last = (rows, key) => [...new Map(rows.map((r) => [key(r), r])).values()];
const builds = last(read('results.jsonl'), (r) => `${r.peer} ${r.n}`);
const weights = last(read('weigh.jsonl'), (r) => `${r.name} ${r.kind}`);
const loads = last(read('load.jsonl'), (r) => `${r.name} ${r.kind}`);
const out = [];
const table = (head, rows) => {
  out.push(
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, i) => (i ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((r) => `| ${r.join(' | ')} |`),
    '',
  );
};
const x = (a, b) => (a === undefined || !b ? '-' : `${(a / b).toFixed(a / b < 10 ? 1 : 0)}x`);
const kb = (n) => (n / 1000).toFixed(1);
const num = (v) => (v === undefined ? '-' : v >= 100 ? v.toFixed(0) : v.toFixed(v >= 10 ? 1 : 2));

out.push(
  `${cpus().length} processors (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB; node ${process.version}.`,
  '',
  '## Versions',
  '',
);
for (const v of last(builds, (r) => r.peer)) out.push(`- ${v.peer}: ${v.version}`);
out.push(
  '',
  '## Builds',
  '',
  "Seconds; medians. cpu = user + sys. peak = largest single process, tree = largest sum over the process tree. Ratios are to Hugo's cpu (or wall) at the same size.",
  '',
);
for (const n of [...new Set(builds.map((r) => r.n))].sort((a, b) => a - b)) {
  const rows = builds.filter((r) => r.n === n);
  const hugo = rows.find((r) => r.peer === 'hugo');
  out.push(`### ${n} posts`, '');
  table(
    [
      'peer',
      'cold wall',
      'cold cpu',
      'cpu / hugo',
      'wall / hugo',
      'warm wall',
      'warm cpu',
      'warm cpu / hugo',
      'warm / cold cpu',
      'peak MiB',
      'tree MiB',
      'files',
      'HTML files',
      'MB out',
      'MB less images',
      'runs',
      'load',
    ],
    rows
      .sort((a, b) => (a.cold.cpu ?? 1e9) - (b.cold.cpu ?? 1e9))
      .map((r) =>
        r.cold.failed
          ? [r.peer, `not finished: ${r.cold.failed}`, ...Array(15).fill('-')]
          : [
              r.peer,
              num(r.cold.wall),
              num(r.cold.cpu),
              x(r.cold.cpu, hugo?.cold.cpu),
              x(r.cold.wall, hugo?.cold.wall),
              num(r.warm.wall),
              num(r.warm.cpu),
              x(r.warm.cpu, hugo?.warm.cpu),
              r.warm.cpu ? (r.warm.cpu / r.cold.cpu).toFixed(2) : '-',
              Math.round(r.cold.peak_mb),
              Math.round(r.cold.tree_mb),
              r.output.files,
              r.output.html,
              (r.output.bytes / 1e6).toFixed(1),
              ((r.output.bytes - r.output.images_bytes) / 1e6).toFixed(1),
              `${r.cold_runs.length}+${r.warm_runs.length}`,
              `${r.load_before.toFixed(1)}-${r.load_after.toFixed(1)}`,
            ],
      ),
  );
}
if (weights.length) {
  out.push(
    '## Reader weight: what the HTML refers to',
    '',
    'kB (1000 bytes) with brotli 11; in brackets gzip -9. Images are left out (the same PNG everywhere); "all" = HTML + CSS + JS + fonts.',
    '',
  );
  for (const kind of ['post', 'home']) {
    const rows = weights.filter((r) => r.kind === kind).sort((a, b) => a.text_br - b.text_br);
    const best = Math.min(...rows.map((r) => r.text_br)),
      bestHtml = Math.min(...rows.map((r) => r.html.br));
    out.push(
      `### ${kind === 'post' ? 'A post (731 words, 2 code blocks, 1 image)' : 'The home page (10 excerpts)'}`,
      '',
    );
    table(
      [
        'peer',
        'HTML',
        'HTML / least',
        'CSS',
        'JS',
        'fonts',
        'all',
        'all / least',
        'raw HTML',
        'inline JS (raw)',
        'requests',
        'runs JS',
      ],
      rows.map((r) => [
        r.name,
        `${kb(r.html.br)} (${kb(r.html.gz)})`,
        x(r.html.br, bestHtml),
        `${kb(r.css.br)} (${kb(r.css.gz)})`,
        `${kb(r.js.br)} (${kb(r.js.gz)})`,
        kb(r.font.br),
        `${kb(r.text_br)} (${kb(r.text_gz)})`,
        x(r.text_br, best),
        kb(r.html.raw),
        kb(r.inline_js),
        r.requests,
        r.runs_js ? 'yes' : 'no',
      ]),
    );
  }
}
if (loads.length) {
  out.push(
    '## Reader weight: headless Chromium',
    '',
    `Chromium ${loads[0].note && loads[0].chromium}; 1.6 Mbps, 150 ms, processor 4x slower, 412x823 viewport, brotli 11, HTTP/1.1, empty cache; medians of ${loads[0].loads} loads. Milliseconds; kB as transferred, with headers and images. "long" is the sum of tasks over 50 ms, "TBT" of what each has over 50 ms, over the whole load; "after" is what was requested after the load event (prefetches).`,
    '',
  );
  for (const kind of ['post', 'home']) {
    const rows = loads.filter((r) => r.kind === kind).sort((a, b) => a.bytes - b.bytes);
    const best = Math.min(...rows.map((r) => r.bytes));
    out.push(`### ${kind === 'post' ? 'The post' : 'The home page'}`, '');
    table(
      [
        'peer',
        'FCP',
        'LCP',
        'load',
        'TBT',
        'long',
        'CLS',
        'kB',
        'kB / least',
        'kB less images',
        'kB JS',
        'requests',
        'after',
        'script ms',
        'task ms',
      ],
      rows.map((r) => [
        r.name,
        r.fcp,
        r.lcp,
        r.load,
        r.tbt,
        r.long,
        r.cls,
        kb(r.bytes),
        x(r.bytes, best),
        kb(r.bytes - r.image_bytes),
        kb(r.js_bytes),
        r.requests,
        r.requests_late,
        r.script_ms,
        r.task_ms,
      ]),
    );
  }
}
console.log(out.join('\n'));
