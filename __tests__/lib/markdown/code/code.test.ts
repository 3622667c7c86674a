import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { rehypeCode } from '../../../../lib/markdown/code/code';
import { CODE_CLASSES } from '../../../../lib/markdown/code/tokens';

const GOLDEN = join(__dirname, '../../../fixtures/code');

async function finish(html: string): Promise<Root> {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  await rehypeCode({ ids: true })(tree, new VFile());
  return tree;
}

/** What a fence becomes: the tree, without a trip through HTML. */
async function block(source: string, language = '', meta?: string): Promise<Root> {
  const properties = {
    ...(language ? { className: [`language-${language}`] } : {}),
    ...(meta ? { dataMeta: meta } : {}),
  };
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'pre',
        properties: {},
        children: [
          { type: 'element', tagName: 'code', properties, children: [{ type: 'text', value: source }] },
        ],
      },
    ],
  };
  await rehypeCode({ ids: true })(tree, new VFile());
  return tree;
}

/** The text of the code itself, without the caption. */
function codeOf(tree: Root): string {
  const texts: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'code') texts.push(textOf(node));
  });
  return texts.join('');
}

/** `class text` of each element in the code. */
function spansOf(tree: Root): string[] {
  const spans: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'span')
      spans.push(`${[node.properties.className].flat().join(' ')} ${textOf(node)}`);
  });
  return spans;
}

describe('golden folders', () => {
  const cases = readdirSync(GOLDEN);
  test('there are some', () => expect(cases.length).toBeGreaterThan(5));
  // UPDATE_GOLDEN=1 npx jest code: writes what comes out; look at the difference before committing it.
  test.each(cases)('%s', async (name) => {
    const output = toHtml(await finish(readFileSync(join(GOLDEN, name, 'input.html'), 'utf8')));
    if (process.env.UPDATE_GOLDEN) writeFileSync(join(GOLDEN, name, 'output.html'), output);
    expect(output).toBe(readFileSync(join(GOLDEN, name, 'output.html'), 'utf8'));
  });
  test('only classes of the closed set, and never a style', async () => {
    const used = new Set<string>();
    for (const name of cases.filter((name) => name !== 'own-markup')) {
      visit(
        await finish(readFileSync(join(GOLDEN, name, 'input.html'), 'utf8')),
        'element',
        (node, _, parent) => {
          expect(node.properties).not.toHaveProperty('style');
          if (parent?.type === 'element' && parent.tagName === 'p') return;
          for (const name of [node.properties.className ?? []].flat()) used.add(String(name));
        },
      );
    }
    expect([...used].sort()).toEqual([...CODE_CLASSES].sort());
  });
});

describe('the caption', () => {
  test.each([
    ['ts', '', 'TypeScript'],
    ['TYPESCRIPT', '', 'TypeScript'],
    ['c++', '', 'C++'],
    ['C#', '', 'C#'],
    ['sh', '', 'Shell'],
    ['dockerfile', '', 'Docker'],
    ['golang', '', 'Go'],
    ['console', '', 'Console'],
    ['Shell-Session', '', 'Console'],
    ['patch', '', 'Diff'],
    ['diff-ts', '', 'TypeScript'],
    ['diff', 'lang=js', 'JavaScript'],
    ['diff', 'rust', 'Rust'],
    ['brainfuck', '', 'brainfuck'],
    ['constructor', '', 'constructor'],
    ['__proto__', '', '__proto__'],
    ['', '', undefined],
    ['text', '', undefined],
    ['PlainText', '', undefined],
    ['ts', 'title="a b.ts"', 'a b.tsTypeScript'],
    ['ts', 'title=\'say "hi"\'', 'say "hi"TypeScript'],
    ['', 'title=notes.txt', 'notes.txt'],
    ['text', 'filename="<b>&"', '<b>&'],
    ['js:src/app.js', '', 'src/app.jsJavaScript'],
    ['rust,ignore', '', 'Rust'],
    ['{.python', '.numberLines}', 'Python'],
    ['ts', 'title=""', 'TypeScript'],
  ])('of ```%s %s is %s', async (language, meta, caption) => {
    const tree = await block('x', language, meta);
    const captions: string[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'figcaption') captions.push(textOf(node));
    });
    expect(captions).toEqual(caption === undefined ? [] : [caption]);
  });

  test('names the region, and no two alike', async () => {
    const html = '<pre><code class="language-ts">a</code></pre><pre><code>b</code></pre>';
    expect(toHtml(await finish(html + html)).match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="TypeScript"',
      'aria-label="Code"',
      'aria-label="TypeScript (2)"',
      'aria-label="Code (2)"',
    ]);
  });
});

describe('meta', () => {
  const five = 'a\nb\nc\nd\ne\n';
  test.each([
    ['js', '{2}', ['b']],
    ['js', '{1,3-4}', ['a', 'c', 'd']],
    ['js', '{ 4 - 3 , 1 }', ['a', 'c', 'd']],
    ['js{2,5}', '', ['b', 'e']],
    ['js{2,', '5}', ['b', 'e']],
    ['js', 'hl_lines="1 3-4"', ['a', 'c', 'd']],
    ['js', '{linenos=true,hl_lines=[2,"4-5"]}', ['b', 'd', 'e']],
    ['js', '{0,6,99}', []],
    ['js', '{4-99999999999}', ['d', 'e']],
    ['js', '{}', []],
    ['js', '{a}', []],
    ['js', 'showLineNumbers{2}', []],
    ['', '{1}', ['a']],
  ])('```%s %s points at %j', async (language, meta, lines) => {
    const spans = spansOf(await block(five, language, meta));
    expect(spans.filter((span) => span.startsWith('line hl')).map((span) => span.slice(8).trim())).toEqual(
      lines,
    );
  });

  test.each([
    ['showLineNumbers', true],
    ['linenos', true],
    ['linenos=table', true],
    ['{linenos=true}', true],
    ['showLineNumbers{5}', true],
    ['.numberLines}', true],
    ['showLineNumbers=false', false],
    ['title="showLineNumbers"', false],
    ['', false],
  ])('%s: numbered %s', async (meta, numbered) => {
    expect(toHtml(await block('a\nb', 'js', meta)).includes('class="code numbers"')).toBe(numbered);
  });
});

describe('console sessions', () => {
  test.each([
    ['$ ls', ['$ ']],
    ['$', ['$']],
    ['% ls\n$HOME is\n50% done', ['% ']],
    ['root@host:/etc# ls', ['root@host:/etc# ']],
    ['[me@host dir]$ ls', ['[me@host dir]$ ']],
    ['PS C:\\Users> dir\nC:\\> dir', ['PS C:\\Users> ', 'C:\\> ']],
    ['(venv) $ pip list', ['(venv) $ ']],
    ['mysql> SELECT 1;\npostgres=# \\d', ['mysql> ', 'postgres=# ']],
    ['❯ ls', ['❯ ']],
    ['# apt-get update\nHit:1', ['# ']],
    ['# Install it\nnpm i', []],
    ['# a comment\n$ ls', ['$ ']],
    ['$ a \\\n> b \\\n> c', ['$ ', '> ', '> ']],
    ['npm ci', []],
  ])('%j has the prompts %j', async (source, prompts) => {
    const spans = spansOf(await block(source, 'console'));
    expect(spans.filter((span) => span.startsWith('prompt ')).map((span) => span.slice(7))).toEqual(prompts);
  });

  test('without a prompt nothing is output', async () => {
    expect(spansOf(await block('npm ci\nnpm test', 'console'))).toEqual(['lang Console']);
  });
});

describe('the text', () => {
  const language = fc.constantFrom(
    '',
    'ts',
    'bash',
    'console',
    'python',
    'markdown',
    'json',
    'nonsense',
    'pycon',
  );
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '$ ls',
      '> x',
      '# c',
      '/* ',
      '*/',
      '`${',
      '"""',
      'const a = 1;',
      '---',
      '<b>',
    ),
  );
  const source = fc
    .array(line, { maxLength: 12 })
    .map((lines) => lines.join('\n').replaceAll('\r', ''))
    .filter((text) => !text.includes('[!code'));

  test('is the author’s, but for a last newline', async () => {
    await fc.assert(
      fc.asyncProperty(
        source,
        language,
        fc.constantFrom('', '{1-3}', 'linenos'),
        async (text, name, meta) => {
          expect(codeOf(await block(text, name, meta))).toBe(text.replace(/\n$/, ''));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of a difference is the author’s again with its markers', async () => {
    const changed = fc.tuple(fc.constantFrom('+', '-', ' '), fc.string({ maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 1, maxLength: 10 }), async (lines) => {
        const text = lines.map(([mark, rest]) => mark + rest).join('\n');
        fc.pre(!/^(?:--- |\+\+\+ )/m.test(text));
        const restored: string[] = [];
        visit(await block(text, 'diff-ts'), 'element', (node) => {
          const classes = [node.properties.className].flat();
          if (!classes.includes('line')) return;
          const mark = classes.includes('add') ? '+' : classes.includes('del') ? '-' : ' ';
          restored.push(mark + textOf(node));
        });
        expect(restored.join('')).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('ends its lines as Unix does', async () => {
    expect(codeOf(await block('a\r\nb\rc\r\n', 'js'))).toBe('a\nb\nc');
  });
});

describe('size', () => {
  test('neighbours of one class share an element, and white space has none', async () => {
    expect(spansOf(await block('export async function f() {}\n// one\n// two\n', 'ts'))).toEqual([
      'lang TypeScript',
      'k export async function',
      'f f',
      'c // one\n// two',
    ]);
  });

  test('lines have elements only where something is to be said of one', async () => {
    expect(toHtml(await block('a\nb', 'text'))).not.toContain('class="line');
    expect(toHtml(await block('a\nb', 'text', '{9}'))).not.toContain('class="line');
    expect(toHtml(await block('a\nb', 'text', '{1}'))).toContain(
      '<span class="line hl">a\n</span><span class="line">b</span>',
    );
  });
});

describe('much code', () => {
  test.each<[string, string, string, string]>([
    ['a third of a megabyte', 'const a = "b";\n'.repeat(20_000), 'ts', ''],
    ['much difference', '+const a = "b";\n-x\n'.repeat(10_000), 'diff-ts', ''],
    ['a long session', '$ ls\nfoo\n'.repeat(10_000), 'console', ''],
    ['one line of a megabyte', 'a("b"); '.repeat(130_000), 'js', '{1}'],
    ['a line of 2,000 characters between others', `let a;\n${'x '.repeat(1000)}\nlet b;\n`, 'js', ''],
    ['brackets 20,000 deep', '[('.repeat(20_000), 'ts', ''],
    ['a meta of a megabyte', 'a\n'.repeat(5_000), 'js', `{${'1-99999,'.repeat(120_000)}}`],
    ['a meta of open brackets', 'a', 'js', 'a=['.repeat(300_000)],
    ['a language of a megabyte', 'a', 'x'.repeat(1_000_000), ''],
    ['notations that overlap', '// [!code ++:99999]\nx\n'.repeat(10_000), 'js', ''],
    ['spaces before a bracket', `${' '.repeat(1_000_000)}[!code ++]`, 'js', ''],
  ])('%s does not hang', async (_, source, language, meta) => {
    const tree = await block(source, language, meta);
    expect(toHtml(tree)).toContain('<figure class="code');
    if (!/diff|\[!code/.test(language + source)) expect(codeOf(tree)).toBe(source.replace(/\n$/, ''));
  });

  test('of a long line only that line is plain', async () => {
    const spans = spansOf(await block(`let a;\n${'let x; '.repeat(300)}\nlet b;\n`, 'js'));
    expect(spans).toEqual(['lang JavaScript', 'k let', 'k let']);
  });
});

test('the same input gives the same output, side by side too', async () => {
  const html = readFileSync(join(GOLDEN, 'typescript', 'input.html'), 'utf8');
  const outputs = await Promise.all([1, 2, 3].map(async () => toHtml(await finish(html))));
  expect(new Set(outputs).size).toBe(1);
});
