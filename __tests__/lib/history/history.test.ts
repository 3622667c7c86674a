import { follow } from '../../../lib/history/follow';
import { parseCommits } from '../../../lib/history/git-commits';
import { historyPath, lastChange, postHistory } from '../../../lib/history/post-history';
import { changesForReaders, sincePublication } from '../../../lib/history/reader-revisions';
import { digestOfText, textOfRevision } from '../../../lib/history/revision-text';
import { type Change, textChanges } from '../../../lib/history/text-changes';
import { dateAt } from '../../../lib/post/dates/dates';
import { bytes, siteOf } from '../../blog';

const hash = 'a'.repeat(40);
const commit = (seconds: number, subject = '', body = '') =>
  `commit ${hash} ${new Date(seconds * 1000).toISOString()} ${subject}\0${body}\0`;
const raw = (status: string, ...names: string[]) =>
  `\n:100644 ${status === 'D' ? '000000' : '100644'} 00 ${'bc'} ${status}\0${names.join('\0')}\0`;

test('a merge is called by what was merged, and a link is no file', () => {
  const log = `${commit(1, 'Merge pull request #7 from x/y', '\nA better title\n\nMore.')}:100644 120000 aa bb T\0posts/a.md\0`;
  expect(parseCommits(log)).toMatchObject([
    { subject: 'A better title', files: [{ change: 'deleted', path: 'posts/a.md' }] },
  ]);
  expect(parseCommits(commit(1, "Merge branch 'x'"))).toMatchObject([{ subject: '' }]);
});

describe('follow', () => {
  const sources = (log: string, prefix = '') =>
    Object.fromEntries(
      [...follow(parseCommits(log), prefix)].map(([name, all]) => [
        name,
        all.map((each) => `${each.time / 1000} ${each.source}`),
      ]),
    );

  test('a file keeps its history through renames', () => {
    const log = [
      commit(3) + raw('M', 'posts/new.md'),
      commit(2) + raw('R100', '_posts/old.md', 'posts/new.md'),
      commit(1) + raw('A', '_posts/old.md'),
    ].join('');
    expect(sources(log)).toEqual({ 'posts/new.md': ['3 posts/new.md', '2 posts/new.md', '1 _posts/old.md'] });
  });

  test('in a project below the root of its repository', () => {
    const log =
      commit(2) +
      raw('R90', 'old/a.md', 'blog/posts/a.md') +
      commit(1) +
      raw('A', 'old/a.md') +
      raw('A', 'x.md');
    expect(sources(log, 'blog/')).toEqual({ 'posts/a.md': ['2 posts/a.md', '1 old/a.md'] });
  });

  test('two files that swap their names swap their histories', () => {
    const log = [
      commit(2) + raw('R100', 'posts/a.md', 'posts/b.md') + raw('R100', 'posts/b.md', 'posts/a.md'),
      commit(1) + raw('A', 'posts/a.md') + raw('A', 'posts/b.md'),
    ].join('');
    expect(sources(log)).toEqual({
      'posts/b.md': ['2 posts/b.md', '1 posts/a.md'],
      'posts/a.md': ['2 posts/a.md', '1 posts/b.md'],
    });
  });

  test('a deleted file takes its history along; one of the same name begins anew', () => {
    const log = [
      commit(4) + raw('A', 'posts/a.md'),
      commit(3) + raw('D', 'posts/a.md') + raw('D', 'posts/gone.md'),
      commit(2) + raw('M', 'posts/a.md') + raw('M', 'posts/gone.md'),
      commit(1) + raw('A', 'posts/a.md') + raw('A', 'posts/gone.md'),
    ].join('');
    expect(sources(log)).toEqual({ 'posts/a.md': ['4 posts/a.md'] });
  });
});

describe('what readers have seen', () => {
  const site = siteOf();
  const text = (source: string, content: string) => textOfRevision(source, bytes(content), site);

  test('the text without front matter; no draft, nothing that is no text', () => {
    expect(text('posts/a.md', '---\ndate: 2026-05-01\n---\n\nText.\n')).toBe('Text.');
    expect(text('posts/a.md', '---\ndraft: true\n---\nText.\n')).toBeUndefined();
    expect(text('posts/a.md', '---\npublished: false\n---\nText.\n')).toBeUndefined();
    expect(text('posts/_drafts/a.md', 'Text.')).toBeUndefined();
    expect(text('_drafts/a.md', 'Text.')).toBeUndefined();
    expect(textOfRevision('posts/a.md', Uint8Array.of(0xff, 0xfe, 0, 0), site)).toBeUndefined();
  });

  const revision = (id: string, time: number) => ({
    commit: id,
    time,
    subject: '',
    blob: id,
    source: 'posts/a.md',
  });

  test('only what changed the text, the oldest first', () => {
    const texts: Record<string, string | undefined> = {
      a: undefined,
      b: 'One two.',
      c: 'One\n  two.',
      d: 'Three.',
      e: undefined,
      f: 'Three.',
    };
    const all = ['f', 'e', 'd', 'c', 'b', 'a'].map((id, i) => revision(id, 6 - i));
    const shown = changesForReaders(all, ({ blob }) => {
      const found = texts[blob];
      return found === undefined ? undefined : digestOfText(found);
    });
    expect(shown.map(({ blob }) => blob)).toEqual(['b', 'd']);
  });

  const day = (name: string) => Date.parse(`${name}T12:00:00Z`);
  const three = [
    revision('a', day('2026-04-01')),
    revision('b', day('2026-04-20')),
    revision('c', day('2026-06-01')),
  ];
  const date = dateAt(Date.parse('2026-05-01T00:00:00Z'), 'UTC');

  test('of what was committed before the date of the post, the last', () => {
    expect(sincePublication(three, date).map(({ blob }) => blob)).toEqual(['b', 'c']);
    expect(sincePublication(three, undefined)).toEqual(three);
    expect(sincePublication(three.slice(0, 2), date).map(({ blob }) => blob)).toEqual(['b']);
    expect(sincePublication(three.slice(2), date).map(({ blob }) => blob)).toEqual(['c']);
    expect(sincePublication([], date)).toEqual([]);
  });

  test('a history has one change at least, and is below its post', () => {
    const post = { path: '/posts/a/', date, kind: 'post' as const };
    expect(postHistory(post, three)).toMatchObject({
      path: '/posts/a/history/',
      revisions: [{ blob: 'b' }, { blob: 'c' }],
    });
    expect(postHistory(post, three.slice(0, 2))).toBeUndefined();
    expect(postHistory(post, undefined)).toBeUndefined();
    expect(postHistory({ ...post, kind: 'page' }, three)).toBeUndefined();
    expect(historyPath('/a/b.html')).toBe('/a/b/history/');
  });

  test('the last change, unless it is of the day of publication', () => {
    expect(lastChange({ date }, three, 'UTC')?.day).toBe('2026-06-01');
    expect(lastChange({ date }, three.slice(0, 2), 'UTC')).toBeUndefined();
    const same = [
      revision('a', Date.parse('2026-05-01T08:00:00Z')),
      revision('b', Date.parse('2026-05-01T20:00:00Z')),
    ];
    expect(lastChange({ date }, same, 'UTC')).toBeUndefined();
    expect(lastChange({ date }, same, 'Asia/Tokyo')?.day).toBe('2026-05-02');
  });
});

describe('textChanges', () => {
  const show = (changes: Change[] | undefined) =>
    changes?.map((change) =>
      change.kind === 'same'
        ? change.paragraphs
        : change.pieces.map(([what, text]) => (what === '=' ? text : `${what}(${text})`)).join(''),
    );

  test('paragraphs that stayed are counted, words that changed are shown', () => {
    expect(
      show(textChanges('One.\n\nThe old word stays.\n\nThree.', 'One.\n\nThe new word stays.\n\nThree.')),
    ).toEqual([1, 'The -(old)+(new) word stays.', 1]);
  });

  test('neighbouring words change together', () => {
    expect(
      show(textChanges('It is a very bad old idea today.', 'It is a rather good new idea today.')),
    ).toEqual(['It is a -(very bad old)+(rather good new) idea today.']);
  });

  test('what has nothing in common is another paragraph', () => {
    expect(show(textChanges('Apples and pears.\n\nLast.', 'First things first, always.\n\nLast.'))).toEqual([
      '-(Apples and pears.)',
      '+(First things first, always.)',
      1,
    ]);
    expect(show(textChanges('', 'New.'))).toEqual(['+(New.)']);
    expect(show(textChanges('Old.', ''))).toEqual(['-(Old.)']);
  });

  test('a paragraph that was changed is found among new ones', () => {
    expect(
      show(
        textChanges(
          'A\n\nThe cat sat on the mat.\n\nZ',
          'A\n\nEntirely other matters.\n\nThe cat lay on the mat.\n\nZ',
        ),
      ),
    ).toEqual([1, '+(Entirely other matters.)', 'The cat -(sat)+(lay) on the mat.', 1]);
  });

  test('words of languages without spaces', () => {
    expect(show(textChanges('今日は天気がいい。', '今日は天気が悪い。'))).toEqual([
      '今日は天気が-(いい)+(悪い)。',
    ]);
  });

  test('line ends and blanks at the ends of lines are no change of a paragraph', () => {
    expect(show(textChanges('A.\n\nB.', 'A.   \n \n\nB.'))).toEqual([2]);
  });

  test('too much of it is not compared', () => {
    const long = (word: string) => Array.from({ length: 4001 }, (_, i) => `${word} ${i}`).join('\n\n');
    expect(textChanges(long('a'), long('b'))).toBeUndefined();
    const many = (word: string) => Array.from({ length: 2100 }, (_, i) => `${word}${i}`).join(' ');
    expect(show(textChanges(many('a'), many('b')))?.length).toBe(2);
  });

  test('the new text can be read off it', () => {
    const [before, after] = ['A b c.\n\nD e f g.\n\nH.', 'A x c.\n\nH.\n\nD e y g.\n\nNew.'];
    const text = textChanges(before, after)?.flatMap((change) =>
      change.kind === 'same' ? [] : change.pieces.filter(([what]) => what !== '-').map(([, piece]) => piece),
    );
    expect(text?.join('')).toContain('D e y g.');
  });
});
