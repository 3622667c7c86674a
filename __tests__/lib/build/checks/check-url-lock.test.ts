import { writeFileSync } from 'node:fs';
import { checkUrlLock } from '../../../../lib/build/checks/check-url-lock';
import type { PageRecord } from '../../../../lib/build/page-record';
import { formatProblem } from '../../../../lib/problems/format-problems';
import { blog, post } from '../../../blog';
import { inTemporaryFolder } from '../../../temporary-folder';

inTemporaryFolder();

const content = blog({ 'posts/kite.md': post(['redirect_from: /old/'], '## One\n') });

function pageAt(path: string, type: PageRecord['type'], anchors: string[]): [string, PageRecord] {
  const file = `${path.slice(1)}index.html`;
  const nothing = {
    scripts: [],
    inlineScripts: [],
    fetched: [],
    links: [],
    extra: [],
    problems: [],
    blocks: [],
  };
  const page: PageRecord = {
    ...nothing,
    path,
    file,
    type,
    anchors,
    islands: false,
    weight: 0,
    cachedAs: '',
    sheet: '',
    sound: true,
  };
  return [file, page];
}

const pages = new Map([pageAt('/posts/kite/', 'post', ['one', 'größe']), pageAt('/old/', 'redirect', [])]);

function said(lock: string): string[] {
  writeFileSync('urls.lock', lock);
  return checkUrlLock('.', pages, content).map(formatProblem);
}

test('a blog without urls.lock has nothing to lose', () => {
  expect(checkUrlLock('.', pages, content)).toEqual([]);
});

test('what is there is not told, be it a redirect', () => {
  expect(
    said(
      '# remark\n/posts/kite/\n/posts/kite/#one\n/posts/kite/#gr%C3%B6%C3%9Fe\n/old/\n/old/#one\n/\n/feed.xml\n',
    ),
  ).toEqual([]);
});

test('what is lost is an error, with what to write', () => {
  expect(said('/2020/kite/\n/posts/kite/#two\n/never/\n')).toEqual([
    'urls.lock:1:1 error /2020/kite/ leads nowhere any more; write redirect_from: /2020/kite/ into posts/kite.md, or delete this line [urls]',
    'urls.lock:2:1 error /posts/kite/ has no place #two any more; write {#two} behind the heading that is meant, or delete this line [urls]',
    'urls.lock:3:1 error /never/ leads nowhere any more; write redirect_from: /never/ into the front matter of the post that is there now, or delete this line [urls]',
  ]);
});
