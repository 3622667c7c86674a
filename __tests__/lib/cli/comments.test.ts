import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIG, type Programs, programsWith } from './in-copy';

const LIST = [{ id: '1', author: 'Ada', date: '2026-05-01', text: 'Hello' }];

// Programs are started, one after the other, also where the machine has other work.
jest.setTimeout(240_000);

let programs: Programs;
beforeAll(() => {
  programs = programsWith({
    'site.config.ts': CONFIG,
    'posts/2026-05-01-a.md': '# A\n\nText.\n',
    'posts/2026-05-02-b.md': '---\ncomments: false\n---\n\n# B\n\nText.\n',
    'export.json': JSON.stringify({ '/posts/a/': LIST }),
    'both.json': JSON.stringify({ '/posts/a/': LIST, '/posts/b/': LIST }),
    'wrong.json': JSON.stringify({ '/posts/a/': [{ ...LIST[0], date: 'soon' }] }),
  });
});
beforeEach(() => programs.reset());
afterAll(() => programs.dispose());

const at = (name: string) => path.join(programs.folder, name);
const FILE = 'posts/2026-05-01-a.comments.json';

test('an export goes beside its posts, once', async () => {
  const first = await programs.run('comments', '--from', 'file', 'export.json');
  expect(first).toEqual({ code: 0, stderr: '', stdout: `${FILE}: 1 comment\nfile: 1 comment on 1 posts\n` });
  expect(JSON.parse(readFileSync(at(FILE), 'utf8'))).toEqual({ comments: LIST });
  const again = await programs.run('comments', '--from', 'file', 'export.json');
  expect(again).toEqual({ code: 0, stderr: '', stdout: 'file: 1 comment on 1 posts\n' });
});

test('what cannot be done is a sentence, and what can is done', async () => {
  const both = await programs.run('comments', '--from', 'file', 'both.json');
  expect(both.code).toBe(1);
  expect(both.stderr).toBe('/posts/b/ is the address of no post; give a post redirect_from: /posts/b/\n');
  expect(existsSync(at(FILE))).toBe(true);
  const wrong = await programs.run('comments', '--from', 'file', 'wrong.json');
  expect([wrong.code, wrong.stderr]).toEqual([
    1,
    `what file tells cannot be kept: ${FILE}:6:15 error date: "soon" is not a date; write 2026-05-01 [comments]\n`,
  ]);
  writeFileSync(at(FILE), '{');
  const damaged = await programs.run('comments', '--from', 'file', 'export.json');
  expect(damaged.stderr).toMatch(
    /^posts\/2026-05-01-a\.comments\.json:1:2 error JSON .* \[comments\]; mend the file first\n$/,
  );
  expect(readFileSync(at(FILE), 'utf8')).toBe('{');
});

test.each([
  [
    ['--from', 'disqus'],
    'disqus is no known source; write --from and one of discussions, issues, mastodon, webmention, file\n',
  ],
  [['--from', 'file'], 'No file is named; write --from file export.xml\n'],
  [['--from', 'file', 'gone.xml'], 'gone.xml cannot be read (ENOENT)\n'],
  [['--from', 'issues'], 'No repository is named; write --repo me/blog, or configure utterances\n'],
  [['--from', 'discussions'], 'No repository is named; write --repo me/blog, or configure giscus\n'],
])('%j is refused in a sentence', async (args, expected) => {
  const { code, stderr } = await programs.run('comments', ...args);
  expect([code, stderr]).toEqual([2, expected]);
});
