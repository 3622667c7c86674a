import { headingLinks } from '../../../lib/enhance/heading-links';
import { define, openPage } from './open-page';

const TEXT = `<main><div data-copy="Copy|Copied|Selected">
  <h2 id="a-b"><a class="anchor" href="#a-b" aria-label="Link to this section">§</a>A b</h2>
  <h2 id="北"><a class="anchor" href="#%E5%8C%97" aria-label="Link to this section">§</a>北</h2>
</div></main>`;

function open(html: string, { query = '', isAllowed = true } = {}) {
  const page = openPage(html);
  page.window.history.replaceState(null, '', `/posts/a/${query}`);
  const copied: string[] = [];
  const timers: (() => void)[] = [];
  const writeText = async (text: string) => {
    if (!isAllowed) throw new Error('not allowed');
    copied.push(text);
  };
  define(page.window.navigator, 'clipboard', { value: { writeText } });
  define(page.window, 'setTimeout', {
    value: (run: (text: string) => void, _: number, text: string) => timers.push(() => run(text)),
  });
  headingLinks(page.window);
  const click = async (selector: string, init: MouseEventInit = {}) => {
    const event = new page.window.MouseEvent('click', { cancelable: true, bubbles: true, ...init });
    page.find(selector).dispatchEvent(event);
    await new Promise(setImmediate);
    return event.defaultPrevented;
  };
  return { ...page, copied, timers, click };
}

test('a click copies the address of the heading, goes there, and says so for a while', async () => {
  const { copied, timers, click, find } = open(TEXT);
  expect(find('output').textContent).toBe('');
  expect(await click('#a-b a')).toBe(false);
  expect(copied).toEqual(['https://blog.example/posts/a/#a-b']);
  expect(find('#a-b a').textContent).toBe('✓');
  expect(find('output').textContent).toBe('Copied');
  for (const run of timers) run();
  expect(find('#a-b a').textContent).toBe('§');
  expect(find('output').textContent).toBe('');
});

test('the address is as browsers write it, without what came behind a question mark', async () => {
  const { copied, click } = open(TEXT, { query: '?utm_source=mail' });
  await click('#北 a');
  expect(copied).toEqual(['https://blog.example/posts/a/#%E5%8C%97']);
});

test('where nothing may be copied, nothing is said, and the click goes there', async () => {
  const { click, find } = open(TEXT, { isAllowed: false });
  expect(await click('#a-b a')).toBe(false);
  expect(find('#a-b a').textContent).toBe('§');
  expect(find('output').textContent).toBe('');
});

test('a click that opens a new tab copies nothing', async () => {
  const { copied, click } = open(TEXT);
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) await click('#a-b a', { [key]: true });
  expect(copied).toEqual([]);
});

test.each(['<div data-copy="Copy|Copied|Selected"><p>Text</p></div>', '<h2><a class="anchor">§</a>A</h2>'])(
  'leaves %s as it is',
  (html) => {
    const { window } = open(html);
    expect(window.document.body.innerHTML).toBe(html);
  },
);
