import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { walk } from '../../../lib/build/out-tree';
import { nextFileTime } from '../../file-clock';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tree-'));
  put('index.html');
  put('a/b/one.html');
  put('a/two.html');
  // Long after all that was put there.
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function put(name: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), name);
}

const NOTHING = { files: [], folders: new Map<string, string>() };
const ALL = ['a/b/one.html', 'a/two.html', 'index.html'];
const look = (known: Parameters<typeof walk>[1] = NOTHING) => {
  const { files, folders, empty } = walk(root, known);
  return { files: [...files.keys()].sort(), folders, empty };
};

test('finds all files, and the folders that are empty', () => {
  mkdirSync(path.join(root, 'c'));
  expect(look()).toMatchObject({ files: ALL, empty: ['c'] });
});

test('does not list a folder that is as it was', () => {
  const { folders } = look();
  expect([...folders.keys()]).toEqual(['', 'a', 'a/b']);
  expect(look({ files: ALL, folders }).files).toEqual(ALL);
  // What nobody says is there is not found: nobody looks.
  expect(look({ files: ['index.html', 'a/two.html'], folders }).files).toEqual(['a/two.html', 'index.html']);
});

test.each<[string, () => void, string[]]>([
  ['added', () => put('a/b/stray.html'), [...ALL, 'a/b/stray.html']],
  ['added in a folder of its own', () => put('a/c/stray.html'), [...ALL, 'a/c/stray.html']],
  ['removed', () => rmSync(path.join(root, 'a/two.html')), ['a/b/one.html', 'index.html']],
  ['removed with its folder', () => rmSync(path.join(root, 'a/b'), { recursive: true }), ALL.slice(1)],
])('sees what was %s since', (_, change, expected) => {
  const { folders } = look();
  nextFileTime();
  change();
  expect(look({ files: ALL, folders }).files).toEqual(expected.sort());
});

test('a file that became a link has no state', () => {
  const { folders } = look();
  rmSync(path.join(root, 'index.html'));
  symlinkSync('a/two.html', path.join(root, 'index.html'));
  expect(walk(root, { files: ALL, folders }).files.get('index.html')).toBeUndefined();
});

test('a folder that was changed just now is not believed, nor one with a time as round as FAT has them', () => {
  jest.restoreAllMocks();
  expect(look().folders.size).toBe(0);
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  utimesSync(path.join(root, 'a'), 1_700_000_000, 1_700_000_000);
  expect([...look().folders.keys()]).toEqual(['', 'a/b']);
});
