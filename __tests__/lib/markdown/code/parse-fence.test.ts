import { parseFence } from '../../../../lib/markdown/code/parse-fence';

const PLAIN = parseFence('', '');

describe('parseFence', () => {
  test('a fence that asks for nothing', () => {
    expect(PLAIN).toEqual({
      language: '',
      numbers: false,
      start: 1,
      highlighted: [],
      focused: [],
      collapsed: [],
      words: [],
      diff: false,
      signs: false,
      wrap: false,
      output: false,
    });
  });

  test.each([
    ['ts', '', { language: 'ts' }],
    [
      'ts{1,3}',
      '',
      {
        language: 'ts',
        highlighted: [
          [1, 1],
          [3, 3],
        ],
      },
    ],
    ['js:title.js', '', { language: 'js', title: 'title.js' }],
    ['rust,ignore', '', { language: 'rust' }],
    ['{.python', '', { language: 'python' }],
    ['output', '', { output: true }],
    ['diff', 'ts', { language: 'ts', diff: true }],
    ['diff-ts', '', { language: 'ts', diff: true }],
    ['ts', 'diff signs', { language: 'ts', diff: true, signs: true }],
    ['diff', 'lang="js"', { language: 'js', diff: true }],
    ['ts', 'lang="js"', { language: 'ts' }],
  ])('language: ```%s %s', (word, meta, expected) => {
    expect(parseFence(word, meta)).toEqual({ ...PLAIN, ...expected });
  });

  test.each([
    ['title="a \\"b\\""', { title: 'a "b"' }],
    ['[a.ts]', { title: 'a.ts' }],
    ['filename=a.ts title=""', {}],
    [
      '{1,5-3}',
      {
        highlighted: [
          [1, 1],
          [3, 5],
        ],
      },
    ],
    [
      '{1} hl_lines="4 6-7"',
      {
        highlighted: [
          [1, 1],
          [4, 4],
          [6, 7],
        ],
      },
    ],
    ['focus={2}', { focused: [[2, 2]] }],
    ['/a\\/b/ /c/', { words: ['a/b', 'c'] }],
    ['soft-wrap', { wrap: true }],
    ['wrap=off', {}],
    ['collapse={3-12}', { collapsed: [[3, 12]] }],
    ['fold', { collapsed: [[1, Number.MAX_SAFE_INTEGER]] }],
    ['showLineNumbers', { numbers: true }],
    ['showLineNumbers{5}', { numbers: true, start: 5 }],
    ['linenos=false', {}],
    ['linenostart=7', { start: 7 }],
    ['linenostart=0', {}],
    ['file=a.ts#L10-20', { file: { path: 'a.ts', lines: 'L10-20' }, title: 'a.ts:10-20', start: 10 }],
    ['title=b start-line=3 file=a.ts#L10', { file: { path: 'a.ts', lines: 'L10' }, title: 'b', start: 3 }],
    ['file=a#b', { file: { path: 'a#b', lines: '' }, title: 'a#b' }],
    [
      'my.js https://a.example/ the source',
      { title: 'my.js', link: { href: 'https://a.example/', text: 'the source' } },
    ],
    ['no_run whatever=1', {}],
  ])('meta: %s', (meta, expected) => {
    expect(parseFence('js', meta)).toEqual({ ...PLAIN, language: 'js', ...expected });
  });
});
