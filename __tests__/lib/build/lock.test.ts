import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeLock } from '../../../lib/build/lock';

let folder: string;
const place = () => path.join(folder, 'blog-build.lock');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  jest.spyOn(process, 'on').mockReturnThis();
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('is taken, and given back at the end', async () => {
  await takeLock(folder);
  expect(JSON.parse(readFileSync(place(), 'utf8'))).toMatchObject({ id: process.pid });
  const [event, giveBack] = jest.mocked(process.on).mock.calls.at(-1) ?? [];
  expect(event).toBe('exit');
  giveBack?.();
  expect(existsSync(place())).toBe(false);
});

test.each([
  ['of a process that has died', '{"id":4194304999,"began":""}'],
  ['of a process whose number another one has now', JSON.stringify({ id: process.ppid, began: 'long ago' })],
  ['of nothing', '{"id":0,"began":""}'],
  ['of something else', '{"id":"1"}'],
  ['without a number', ''],
  ['of nobody', 'x'],
])('a lock %s counts for nothing', async (_, text) => {
  writeFileSync(place(), text);
  await takeLock(folder);
  expect(JSON.parse(readFileSync(place(), 'utf8'))).toMatchObject({ id: process.pid });
});
