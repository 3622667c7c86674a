import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyInto, type Handling } from '../../../lib/cli/import-files';

const home = process.cwd();
let old = '';
beforeEach(() => {
  old = mkdtempSync(path.join(tmpdir(), 'old-'));
  process.chdir(mkdtempSync(path.join(tmpdir(), 'new-')));
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  const made = process.cwd();
  process.chdir(home);
  for (const folder of [made, old]) rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

/** What becomes of a file of the old site. */
function copied(name: string, bytes: string | Uint8Array, handling: Handling = {}, dry = false) {
  writeFileSync(path.join(old, name), bytes);
  const { outcome, problems } = copyInto(old, name, 'posts/a.md', dry, handling);
  const text = existsSync('posts/a.md') ? readFileSync('posts/a.md', 'utf8') : undefined;
  return { outcome, text, problems: problems.map(({ line, message }) => `${line} ${message}`) };
}

const MARKED = 'a\n\n<!-- truncate -->\n\nb\n';

test('the mark of an excerpt is one here, also in a file that is dated or that was in another encoding', () => {
  expect(copied('a.md', MARKED).text).toBe('a\n\n<!--more-->\n\nb\n');
  rmSync('posts', { recursive: true });
  const date = '2020-01-02T00:00:00Z';
  expect(copied('a.md', MARKED, { date }).text).toBe(`---\ndate: ${date}\n---\n\na\n\n<!--more-->\n\nb\n`);
  rmSync('posts', { recursive: true });
  const latin = Buffer.from(`caf\xe9\n${MARKED}`, 'latin1');
  expect(copied('a.md', latin, { language: 'fr' }).text).toBe('café\na\n\n<!--more-->\n\nb\n');
});

test('what need not be changed stays as it is, byte by byte', () => {
  const bytes = Buffer.from('\uFEFFa\r\nb\r\n');
  expect(copied('a.md', bytes)).toMatchObject({ outcome: 'copied', problems: [] });
  expect(readFileSync('posts/a.md')).toEqual(bytes);
  expect(copied('a.md', bytes).outcome).toBe('same');
  expect(copied('a.md', 'c').outcome).toBe('differs');
});

test('what is asked only for what would happen writes nothing', () => {
  expect(copied('a.md', MARKED, {}, true)).toEqual({ outcome: 'copied', text: undefined, problems: [] });
});

test('a text that lacks something is copied, and one that is none is not', () => {
  expect(copied('a.mdx', 'a <Kite/> b\n')).toEqual({
    outcome: 'copied',
    text: 'a  b\n',
    problems: [expect.stringMatching(/^1 <Kite> is no component/)],
  });
  rmSync('posts', { recursive: true });
  expect(copied('a.mdx', '<div>\n')).toEqual({
    outcome: undefined,
    text: undefined,
    problems: [expect.stringMatching(/is no MDX/)],
  });
});

test('a system has its own way to Markdown', () => {
  const own = (text: string, name: string) => ({
    text: `${name}: ${text}`,
    problems: [{ line: 1, message: 'x' }],
  });
  expect(copied('a.md', 'b', { convert: own })).toEqual({
    outcome: 'copied',
    text: 'a.md: b',
    problems: ['1 x'],
  });
});
