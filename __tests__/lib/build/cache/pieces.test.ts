import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheKey } from '../../../../lib/build/cache/cache';
import {
  forgetPieces,
  inRows,
  type KeptTable,
  noTable,
  readTable,
  writeTable,
} from '../../../../lib/build/cache/pieces';
import { isObject } from '../../../../lib/value-shapes';
import { inTemporaryFolder } from '../../../temporary-folder';

inTemporaryFolder();

const PACKING = inRows((row): row is { n: number } => isObject(row) && typeof row.n === 'number');
const rowsOf = (count: number) =>
  new Map(Array.from({ length: count }, (_, n): [string, { n: number }] => [`row ${n}`, { n }]));
const write = (rows: ReadonlyMap<string, { n: number }>, before: KeptTable<{ n: number }> = noTable()) =>
  writeTable(rows, before, PACKING, (digest) => cacheKey('piece', digest));
const sorted = (rows: ReadonlyMap<string, { n: number }>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
const files = () =>
  readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test.each([0, 1, 256, 257, 2000, 40_000])('%d rows come back from their pieces', (count) => {
  const rows = rowsOf(count);
  const keys = write(rows);
  const table = readTable(keys, PACKING);
  expect(sorted(table.rows)).toEqual(sorted(rows));
  expect(table.keys).toEqual(keys);
});

test('only the piece of a row that is another one, new or gone is written anew', () => {
  const keys = write(rowsOf(2000));
  expect(keys).toHaveLength(8);
  const before = readTable(keys, PACKING);
  const changes: ((rows: Map<string, { n: number }>) => void)[] = [
    (rows) => rows.set('row 7', { n: 70 }),
    (rows) => rows.set('another', { n: 1 }),
    (rows) => rows.delete('row 9'),
  ];
  for (const change of changes) {
    const rows = new Map(before.rows);
    change(rows);
    const after = write(rows, before);
    expect(after.filter((key, i) => key !== keys[i])).toHaveLength(1);
    expect(sorted(readTable(after, PACKING).rows)).toEqual(sorted(rows));
  }
});

test('nothing is written where nothing has changed, or where a row is only another object', () => {
  const keys = write(rowsOf(500));
  const before = readTable(keys, PACKING);
  for (const file of files()) writeFileSync(file, 'not written again');
  expect(write(before.rows, before)).toEqual(keys);
  expect(write(new Map([...before.rows].map(([name, { n }]) => [name, { n }])), before)).toEqual(keys);
  for (const file of files()) expect(readFileSync(file, 'utf8')).toBe('not written again');
});

test('a damaged piece costs its own rows, and is written again', () => {
  const rows = rowsOf(500);
  const keys = write(rows);
  const [file = ''] = files();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -4));
  const damaged = readTable(keys, PACKING);
  expect(damaged.keys.filter((key) => key === '')).toHaveLength(1);
  expect(damaged.rows.size).toBeGreaterThan(100);
  expect(damaged.rows.size).toBeLessThan(500);
  const again = write(rows, damaged);
  expect(again).toEqual(keys);
  expect(sorted(readTable(again, PACKING).rows)).toEqual(sorted(rows));
});

test('pieces that are no part of the table any more are forgotten', () => {
  const keys = write(rowsOf(500));
  const before = readTable(keys, PACKING);
  const after = write(new Map([...before.rows, ['row 1', { n: 2 }]]), before);
  expect(files()).toHaveLength(keys.length + 1);
  forgetPieces(keys, after);
  expect(files()).toHaveLength(keys.length);
  expect(readTable(after, PACKING).rows.get('row 1')).toEqual({ n: 2 });
});
