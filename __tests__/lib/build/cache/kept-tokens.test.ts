import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HIGHLIGHTING, keptTokens } from '../../../../lib/build/cache/kept-tokens';
import { keepTokens, tokenize } from '../../../../lib/markdown/code/highlighter';

const ROOT = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const LINES = ['const a = "b"; // c', '', '  return  1;'];

test('what was highlighted is read again as it was, by language and text', async () => {
  const read = jest.spyOn(keptTokens, 'read');
  keepTokens(keptTokens);
  const first = await tokenize(LINES, 'typescript');
  expect(first.flat().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['k', 's', 'c', undefined]));
  expect(read.mock.results.at(-1)?.value).toBeUndefined();
  expect(await tokenize(LINES, 'typescript')).toEqual(first);
  expect(read.mock.results.at(-1)?.value).toEqual(first);
  expect(keptTokens.read('python', LINES)).toBeUndefined();
  expect(keptTokens.read('typescript', [...LINES, ''])).toBeUndefined();
});

test('a build that verifies highlights anew', async () => {
  keptTokens.write('css', ['a {}'], [[{ text: 'a {}', kind: 'k' }]]);
  expect(keptTokens.read('css', ['a {}'])).toEqual([[{ text: 'a {}', kind: 'k' }]]);
  process.env.BLOG_VERIFY = '1';
  expect(keptTokens.read('css', ['a {}'])).toBeUndefined();
  delete process.env.BLOG_VERIFY;
});

test('the files that decide how code is highlighted are all known', () => {
  const imported = HIGHLIGHTING.flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) =>
      path.posix.join(path.posix.dirname(file), `${to}.ts`),
    );
  });
  expect(imported.filter((file) => !HIGHLIGHTING.includes(file))).toEqual([]);
});
