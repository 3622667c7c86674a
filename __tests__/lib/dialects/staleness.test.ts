import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContentFiles } from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import { parseSite } from '../../../lib/parse-site';

let root = '';
let memory: Memory = new Map();
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dialect-'));
  memory = new Map();
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** The digests of all texts by their files, as the pages that show them depend on them. */
function digests(): Record<string, string> {
  const site = parseSite(
    {},
    { file: '_config.yml', dialect: 'jekyll', data: { title: 'T', url: 'https://t.test' } },
  );
  const { posts } = readContentFiles(root, site, memory);
  return Object.fromEntries(posts.map(({ source, post }) => [source.slice(17, -3), post?.digest ?? '']));
}

/** Whose texts an edit has changed. */
function changedBy(edit: () => void): string[] {
  const before = digests();
  const kept = new Map([...memory].map(([name, { converted }]) => [name, converted]));
  edit();
  const after = digests();
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  // What did not change was not converted again either.
  const again = [...memory]
    .filter(([name, { converted }]) => converted !== kept.get(name))
    .map(([name]) => name.slice(17, -3));
  expect(again.filter((name) => !changed.includes(name))).toEqual([]);
  return changed;
}

beforeEach(() => {
  write('posts/2020-01-01-plain.md', 'Text.\n');
  write('posts/2020-01-02-note.md', '{% include note.html %}\n');
  write('posts/2020-01-03-team.md', '{{ site.data.team.lead }}\n');
  write('posts/2020-01-04-link.md', '{% post_url 2020-01-01-plain %}\n');
  write('posts/2020-01-05-gone.md', '{% include gone.html %}\n');
  write('_includes/note.html', 'One.');
  write('_includes/unused.html', 'One.');
  write('_data/team.yml', 'lead: Ada\n');
});

test.each([
  ['nothing', () => undefined, []],
  ['an included file', () => write('_includes/note.html', 'Two.'), ['note']],
  ['a file that nobody includes', () => write('_includes/unused.html', 'Two.'), []],
  ['a data file', () => write('_data/team.yml', 'lead: Bob\n'), ['team']],
  ['a file that was missing', () => write('_includes/gone.html', 'Here.'), ['gone']],
  [
    'the address of a post',
    () => write('posts/2020-01-01-plain.md', '---\npermalink: /p/\n---\nText.\n'),
    ['link', 'plain'],
  ],
  ['the text of a post', () => write('posts/2020-01-01-plain.md', 'Other text.\n'), ['plain']],
  ['the post itself', () => write('posts/2020-01-02-note.md', 'A. {% include note.html %}\n'), ['note']],
])('a change of %s', (_, edit, changed) => {
  expect(changedBy(edit).sort()).toEqual(changed);
});
