import { share } from '../../../lib/enhance/share';
import { define, openPage } from './open-page';

const LINK =
  '<a class="share" href="https://blog.example/posts/a/" data-words="Share|Copy link|Copied">Link</a>';

function open({ sheet, clipboard }: { sheet?: () => Promise<void>; clipboard?: () => Promise<void> } = {}) {
  const page = openPage(LINK);
  const asked: unknown[] = [];
  const timers: (() => void)[] = [];
  if (sheet) {
    define(page.window.navigator, 'share', {
      value: (what: unknown) => {
        asked.push(what);
        return sheet();
      },
    });
  }
  define(page.window.navigator, 'clipboard', {
    value: {
      writeText: (text: string) => {
        asked.push(text);
        return clipboard?.() ?? Promise.resolve();
      },
    },
  });
  define(page.window, 'open', { value: (href: string) => asked.push(`open ${href}`) });
  define(page.window, 'setTimeout', { value: (run: () => void) => timers.push(run) });
  page.window.document.title = 'A post';
  share(page.window);
  const link = page.find('a.share');
  const click = async (init: MouseEventInit = {}) => {
    const event = new page.window.MouseEvent('click', { cancelable: true, bubbles: true, ...init });
    let isTaken = false;
    const end = (last: Event) => {
      isTaken = last.defaultPrevented;
      // jsdom goes nowhere.
      last.preventDefault();
    };
    page.window.document.addEventListener('click', end, { once: true });
    link.dispatchEvent(event);
    await new Promise(setImmediate);
    return isTaken;
  };
  return { link, asked, timers, click };
}

test('opens the sheet of the platform with the title and the address', async () => {
  const { link, asked, click } = open({ sheet: () => Promise.resolve() });
  expect(link.textContent).toBe('Share');
  expect(await click()).toBe(true);
  expect(asked).toEqual([{ title: 'A post', url: 'https://blog.example/posts/a/' }]);
});

test('copies the address where there is no such sheet, and says so for a while', async () => {
  const { link, asked, timers, click } = open();
  expect(link.textContent).toBe('Copy link');
  await click();
  expect(asked).toEqual(['https://blog.example/posts/a/']);
  expect(link.textContent).toBe('Copied');
  for (const run of timers) run();
  expect(link.textContent).toBe('Copy link');
});

test('who closes the sheet stays where they are', async () => {
  const { asked, click } = open({ sheet: () => Promise.reject(new Error('closed')) });
  await click();
  expect(asked).toHaveLength(1);
});

test('goes to the address where nothing may be copied', async () => {
  const { asked, click } = open({ clipboard: () => Promise.reject(new Error('not allowed')) });
  await click();
  expect(asked).toEqual(['https://blog.example/posts/a/', 'open https://blog.example/posts/a/']);
});

test('leaves a click alone that opens a new tab', async () => {
  const { asked, click } = open();
  expect(await click({ ctrlKey: true })).toBe(false);
  expect(asked).toEqual([]);
});

test('does nothing on a page without the link', () => {
  const { window, find } = openPage('<p>Text</p>');
  share(window);
  expect(find('p').outerHTML).toBe('<p>Text</p>');
});
