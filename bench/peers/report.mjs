#!/usr/bin/env node
// report.mjs WORKDIR     tables in Markdown from WORKDIR/results.jsonl, weigh.jsonl and load.jsonl (the last line
// for a peer and a size wins)
import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

const folder = process.argv[2] ?? './work';

/** The rows of a file; of those with one key, the last. */
function rowsOf(file, keyOf) {
  const place = path.join(folder, file);
  if (!existsSync(place)) return [];
  const lines = readFileSync(place, 'utf8').split('\n').filter(Boolean);
  return lastOf(
    lines.map((line) => JSON.parse(line)),
    keyOf,
  );
}

function lastOf(rows, keyOf) {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** @param columns the head of each, and its cell in a row. */
function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([head]) => head)),
    line(columns.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map(([, cell]) => cell(row)))),
    '',
  ];
}

/** `2.4x`; a dash where there is nothing to compare. */
function times(value, least) {
  if (value === undefined || !least) return '-';
  const ratio = value / least;
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)}x`;
}

function seconds(value) {
  if (value === undefined) return '-';
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** The least of a value among rows. */
const least = (rows, toNumber) => Math.min(...rows.map(toNumber));

function versions(builds) {
  return [
    '## Versions',
    '',
    ...lastOf(builds, ({ peer }) => peer).map((row) => `- ${row.peer}: ${row.version}`),
    '',
  ];
}

function buildTables(builds) {
  const sizes = [...new Set(builds.map(({ n }) => n))].sort((a, b) => a - b);
  return [
    '## Builds',
    '',
    "Seconds; medians. cpu = user + sys. peak = largest single process, tree = largest sum over the process tree. Ratios are to Hugo's cpu (or wall) at the same size.",
    '',
    ...sizes.flatMap((size) =>
      buildTable(
        size,
        builds.filter(({ n }) => n === size),
      ),
    ),
  ];
}

function buildTable(size, builds) {
  const hugo = builds.find(({ peer }) => peer === 'hugo')?.cold;
  const hugoWarm = builds.find(({ peer }) => peer === 'hugo')?.warm;
  const columns = [
    ['cold wall', ({ cold }) => seconds(cold.wall)],
    ['cold cpu', ({ cold }) => seconds(cold.cpu)],
    ['cpu / hugo', ({ cold }) => times(cold.cpu, hugo?.cpu)],
    ['wall / hugo', ({ cold }) => times(cold.wall, hugo?.wall)],
    ['warm wall', ({ warm }) => seconds(warm.wall)],
    ['warm cpu', ({ warm }) => seconds(warm.cpu)],
    ['warm cpu / hugo', ({ warm }) => times(warm.cpu, hugoWarm?.cpu)],
    ['warm / cold cpu', ({ cold, warm }) => (warm.cpu ? (warm.cpu / cold.cpu).toFixed(2) : '-')],
    ['peak MiB', ({ cold }) => Math.round(cold.peak_mb)],
    ['tree MiB', ({ cold }) => Math.round(cold.tree_mb)],
    ['files', ({ output }) => output.files],
    ['HTML files', ({ output }) => output.html],
    ['MB out', ({ output }) => megabytes(output.bytes)],
    ['MB less images', ({ output }) => megabytes(output.bytes - output.images_bytes)],
    ['runs', ({ cold_runs, warm_runs }) => `${cold_runs.length}+${warm_runs.length}`],
    ['load', ({ load_before, load_after }) => `${load_before.toFixed(1)}-${load_after.toFixed(1)}`],
  ];
  // Of a build that did not finish there is only why.
  const finished = columns.map(([head, cell], at) => {
    const instead = ({ failed }) => (at === 0 ? `not finished: ${failed}` : '-');
    return [head, (row) => (row.cold.failed ? instead(row.cold) : cell(row))];
  });
  const rows = builds.toSorted((a, b) => (a.cold.cpu ?? 1e9) - (b.cold.cpu ?? 1e9));
  return [`### ${size} posts`, '', ...table([['peer', ({ peer }) => peer], ...finished], rows)];
}

function weightTables(weights) {
  if (weights.length === 0) return [];
  return [
    '## Reader weight: what the HTML refers to',
    '',
    'kB (1000 bytes) with brotli 11; in brackets gzip -9. Images are left out (the same PNG everywhere); "all" = HTML + CSS + JS + fonts.',
    '',
    '### A post (731 words, 2 code blocks, 1 image)',
    '',
    ...weightTable(weights.filter(({ kind }) => kind === 'post')),
    '### The home page (10 excerpts)',
    '',
    ...weightTable(weights.filter(({ kind }) => kind === 'home')),
  ];
}

function weightTable(weights) {
  const both = ({ br, gz }) => `${kilobytes(br)} (${kilobytes(gz)})`;
  const leastHtml = least(weights, ({ html }) => html.br);
  const leastText = least(weights, (row) => row.text_br);
  const columns = [
    ['peer', ({ name }) => name],
    ['HTML', ({ html }) => both(html)],
    ['HTML / least', ({ html }) => times(html.br, leastHtml)],
    ['CSS', ({ css }) => both(css)],
    ['JS', ({ js }) => both(js)],
    ['fonts', ({ font }) => kilobytes(font.br)],
    ['all', (row) => both({ br: row.text_br, gz: row.text_gz })],
    ['all / least', (row) => times(row.text_br, leastText)],
    ['raw HTML', ({ html }) => kilobytes(html.raw)],
    ['inline JS (raw)', (row) => kilobytes(row.inline_js)],
    ['requests', ({ requests }) => requests],
    ['runs JS', (row) => (row.runs_js ? 'yes' : 'no')],
  ];
  return table(
    columns,
    weights.toSorted((a, b) => a.text_br - b.text_br),
  );
}

function loadTables(loads) {
  const [first] = loads;
  if (first === undefined) return [];
  return [
    '## Reader weight: headless Chromium',
    '',
    `Chromium ${first.chromium}; 1.6 Mbps, 150 ms, processor 4x slower, 412x823 viewport, brotli 11, HTTP/1.1, empty cache; medians of ${first.loads} loads. Milliseconds; kB as transferred, with headers and images. "long" is the sum of tasks over 50 ms, "TBT" of what each has over 50 ms, over the whole load; "after" is what was requested after the load event (prefetches).`,
    '',
    '### The post',
    '',
    ...loadTable(loads.filter(({ kind }) => kind === 'post')),
    '### The home page',
    '',
    ...loadTable(loads.filter(({ kind }) => kind === 'home')),
  ];
}

function loadTable(loads) {
  const leastBytes = least(loads, ({ bytes }) => bytes);
  const columns = [
    ['peer', ({ name }) => name],
    ['FCP', ({ fcp }) => fcp],
    ['LCP', ({ lcp }) => lcp],
    ['load', ({ load }) => load],
    ['TBT', ({ tbt }) => tbt],
    ['long', ({ long }) => long],
    ['CLS', ({ cls }) => cls],
    ['kB', ({ bytes }) => kilobytes(bytes)],
    ['kB / least', ({ bytes }) => times(bytes, leastBytes)],
    ['kB less images', ({ bytes, image_bytes }) => kilobytes(bytes - image_bytes)],
    ['kB JS', ({ js_bytes }) => kilobytes(js_bytes)],
    ['requests', ({ requests }) => requests],
    ['after', ({ requests_late }) => requests_late],
    ['script ms', ({ script_ms }) => script_ms],
    ['task ms', ({ task_ms }) => task_ms],
  ];
  return table(
    columns,
    loads.toSorted((a, b) => a.bytes - b.bytes),
  );
}

const builds = rowsOf('results.jsonl', ({ peer, n }) => `${peer} ${n}`);
const pageOf = ({ name, kind }) => `${name} ${kind}`;
const machine = `${cpus().length} processors (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB; node ${process.version}.`;
const report = [
  machine,
  '',
  ...versions(builds),
  ...buildTables(builds),
  ...weightTables(rowsOf('weigh.jsonl', pageOf)),
  ...loadTables(rowsOf('load.jsonl', pageOf)),
];
console.log(report.join('\n'));
