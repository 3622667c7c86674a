import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { copy } from '../../../lib/enhance/copy';
import { rehypeCode } from '../../../lib/markdown/code/code';
import { define, openPage } from './open-page';

/** A page with one block of code, as the Markdown pipeline makes it. */
async function open(code: string, language = '', { allowed = true, meta = '', notes = '' } = {}) {
  const tree = unified()
    .use(rehypeParse, { fragment: true })
    .parse(`<pre><code${language ? ` class="language-${language}"` : ''}></code></pre>`);
  const [pre] = tree.children;
  if (pre?.type !== 'element' || pre.children[0]?.type !== 'element') throw new Error('no code');
  pre.children[0].children = [{ type: 'text', value: code }];
  if (meta) pre.children[0].properties.dataMeta = meta;
  if (notes) pre.children[0].properties.dataNotes = notes;
  await rehypeCode({ ids: true })(tree, new VFile());

  const page = openPage(`<div data-copy="Copy|Copied|Selected">${toHtml(tree)}</div>`);
  const copied: string[] = [];
  const writeText = async (text: string) => {
    if (!allowed) throw new Error('not allowed');
    copied.push(text);
  };
  define(page.window.navigator, 'clipboard', { value: { writeText } });
  const timers: (() => void)[] = [];
  define(page.window, 'setTimeout', {
    value: (run: (text: string) => void, _: number, text: string) => timers.push(() => run(text)),
  });
  copy(page.window);
  const button = page.find('figcaption button');
  const click = async () => {
    button.click();
    await new Promise(setImmediate);
  };
  return {
    ...page,
    button,
    status: page.find('output'),
    copied,
    click,
    passTime: () => {
      for (const run of timers.splice(0)) run();
    },
  };
}

test.each([
  ['const a = 1;\n\n  let b;\n', 'ts', 'const a = 1;\n\n  let b;'],
  ['no language\n  <b> & "c"', '', 'no language\n  <b> & "c"'],
  ['$ npm ci\nadded 415 packages\n\n$ npm test\nok\n', 'console', 'npm ci\nnpm test'],
  ['$ a \\\n  --b\n$ c', 'bash', 'a \\\n  --b\nc'],
  ['npm ci\nnpm test', 'console', 'npm ci\nnpm test'],
  ['>>> x = 1\n>>> x\n1', 'pycon', 'x = 1\nx'],
  [' a\n-b\n+c\n d', 'diff', 'a\nc\nd'],
  ['-a\n-b', 'diff-ts', 'a\nb'],
  ['a // [!code highlight]\nb', 'ts{2}', 'a\nb'],
])('of %j in %s, copies %j', async (code, language, expected) => {
  const { copied, click } = await open(code, language);
  await click();
  expect(copied).toEqual([expected]);
});

test.each([
  ['a;\nb;', { notes: '1 0:1 1:2,3' }, 'a;\nb;'],
  ['a\nb\nc\nd\n', { meta: 'collapse={2-3}' }, 'a\nb\nc\nd'],
  ['a\nb\nc', { meta: 'collapse showLineNumbers' }, 'a\nb\nc'],
  [' a\n-b\n+c\n@@ -1 +1 @@', { meta: 'diff signs' }, ' a\n-b\n+c\n@@ -1 +1 @@'],
  ['a // [!code --]\nb // [!code ++]\nc', { meta: 'signs' }, '-a\n+b\n c'],
])('of %j with %j, copies %j', async (code, given, expected) => {
  const { copied, click } = await open(code, 'ts', given);
  await click();
  expect(copied).toEqual([expected]);
});

test('says so, on the button and politely, and is ready again after a while', async () => {
  const { button, status, click, passTime } = await open('a', 'ts');
  expect([button.textContent, status.textContent]).toEqual(['Copy', '']);
  await click();
  expect([button.textContent, status.textContent]).toEqual(['Copied', 'Copied']);
  passTime();
  expect([button.textContent, status.textContent]).toEqual(['Copy', '']);
  await click();
  expect(button.textContent).toBe('Copied');
});

test('selects the code where copying is not allowed', async () => {
  const { window, button, click } = await open('a b', 'ts', { allowed: false });
  await click();
  expect(window.getSelection()?.toString()).toBe('a b');
  expect(button.textContent).toBe('Selected');
});

test.each([
  ['after the language', 'ts', '<span class="lang">TypeScript</span>'],
  ['in a caption of its own', '', ''],
])('stands %s, above the code', async (_, language, before) => {
  const { find } = await open('a', language);
  expect(find('figcaption').innerHTML).toBe(`${before}<button>Copy</button><output class="away"></output>`);
  expect(find('figure').children).toHaveLength(2);
  expect(find('figure').firstElementChild).toBe(find('figcaption'));
});

test('each block of a text that has words for it has its own button, all share one voice', () => {
  const block = '<figure class="code"><pre role="region">a</pre></figure>';
  const { window } = openPage(
    `<div data-copy="a|b|c">${block}${block}<figure class="fig"></figure><pre>b</pre></div>${block}`,
  );
  copy(window);
  expect(window.document.querySelectorAll('button')).toHaveLength(2);
  expect(window.document.querySelectorAll('output')).toHaveLength(1);
});
