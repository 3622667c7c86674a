import { brotliCompressSync } from 'node:zlib';
import { enhanceScript } from '../../../lib/files/enhance';
import { define, openPage } from '../enhance/open-page';

const PAGE = `<a class="search" href="#found">Search</a><button class="theme" data-light="Light"></button>
<div data-copy="Copy|Copied|Selected"><figure class="code"><pre role="region">a</pre></figure></div>`;

test('fits into the page’s budget', async () => {
  expect(brotliCompressSync(await enhanceScript()).length).toBeLessThanOrEqual(1500);
});

test('holds what shares a post and what copies headings only where the blog has them', async () => {
  const plain = await enhanceScript({ share: false, copyHeadings: false });
  expect(plain).toBe(await enhanceScript());
  const [share, headings, both] = await Promise.all([
    enhanceScript({ share: true }),
    enhanceScript({ copyHeadings: true }),
    enhanceScript({ share: true, copyHeadings: true }),
  ]);
  const holds = (script: string) => [script.includes('a.share'), script.includes('a.anchor')];
  expect([plain, share, headings, both].map(holds)).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ]);
});

test('is one script that needs nothing else, the same each time', async () => {
  const script = await enhanceScript();
  expect(script).not.toMatch(/\b(?:import|export|require)\b/);
  expect(await enhanceScript()).toBe(script);
});

test('starts everything', async () => {
  const { window, root, find } = openPage(PAGE);
  define(window, 'CSS', { value: { supports: () => true } });
  window.eval(await enhanceScript());
  const visited = jest.fn();
  find('a.search').addEventListener('click', visited);
  find('button.theme').click();
  expect(root.dataset.theme).toBe('light');
  expect(find('figcaption button').textContent).toBe('Copy');
  window.document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: '/', bubbles: true }));
  expect(visited).toHaveBeenCalledTimes(1);
});

test('what fails does not take the rest with it', async () => {
  const { window, find } = openPage(PAGE);
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  define(window, 'console', { value: console });
  define(window, 'matchMedia', { value: undefined });
  window.eval(await enhanceScript());
  expect(error).toHaveBeenCalled();
  expect(find('figcaption button').textContent).toBe('Copy');
  error.mockRestore();
});
