import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { SearchPage } from '../../../../components/search-page';
import type { Pagefind } from '../../../../lib/enhance/search/engine';
import { search } from '../../../../lib/enhance/search/search';
import type { SearchView } from '../../../../lib/views/search-view';
import { search as view } from '../../../components/views';
import { type FakePage, fakePagefind } from './fake-pagefind';

const PAGES: FakePage[] = [
  {
    url: '/blog/reads/',
    title: 'Strong reads',
    text: '<img src=x onerror=alert(1)> is a strong text.',
    categories: ['AWS'],
    date: { iso: '2021-03-07', text: '7 March 2021' },
    sections: [{ from: 2, id: 's', title: '<b>Section</b>' }],
  },
  { url: '/blog/zh/', title: 'Strong two', text: 'text', categories: ['Data'], lang: 'zh' },
];

interface Settings {
  pages?: readonly FakePage[];
  address?: string;
  state?: SearchView['state'];
  load?: (href: string) => Promise<Pagefind>;
  /** Of the site. */
  language?: string;
}

/** The search page in a browser of its own whose clock stands still. */
function open({
  pages = PAGES,
  address = '/blog/search/',
  state = 'ready',
  load,
  language = 'en',
}: Settings = {}) {
  const html = renderToStaticMarkup(
    <SearchPage view={{ ...view, state, chrome: { ...view.chrome, language } }} />,
  );
  const { window } = new JSDOM(`<!doctype html><body>${html}</body>`, {
    url: `https://me.example${address}`,
  });
  const { document } = window;
  const fake = fakePagefind(pages);
  let loads = 0;
  let waiting: (() => void) | undefined;
  const { history, location } = window;
  search(
    {
      document,
      history,
      location,
      setTimeout: (run: TimerHandler) => {
        if (typeof run === 'function') waiting = () => run();
        return 1;
      },
      clearTimeout: () => {
        waiting = undefined;
      },
    },
    load ??
      (async () => {
        loads += 1;
        return fake.pagefind;
      }),
  );
  const find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
    const found = document.querySelector<E>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  };
  const input = find<HTMLInputElement>('#q');
  /** What is still to come of promises. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const pause = async () => {
    const run = waiting;
    waiting = undefined;
    run?.();
    await settle();
  };
  const type = (text: string, init: InputEventInit = {}) => {
    input.value = text;
    input.dispatchEvent(new window.InputEvent('input', { bubbles: true, ...init }));
  };
  const press = (key: string, init: KeyboardEventInit = {}) => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    document.activeElement?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return {
    window,
    document,
    find,
    input,
    type,
    press,
    pause,
    settle,
    asked: fake.asked,
    loads: () => loads,
    found: () => find('#found').textContent,
    titles: () => [...document.querySelectorAll('#hits h2')].map(({ textContent }) => textContent),
    boxes: () => [...document.querySelectorAll<HTMLInputElement>('[name=in]')],
    focused: () => document.activeElement?.textContent || document.activeElement?.id,
    submit: () => {
      const event = new window.Event('submit', { cancelable: true, bubbles: true });
      find('form').dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}

async function searched(text: string, settings: Settings = {}) {
  const page = open(settings);
  page.type(text);
  await page.pause();
  return page;
}

test('nothing is loaded until something is typed; then at once', async () => {
  const page = open();
  expect(page.focused()).toBe('q');
  page.type('  ');
  expect(page.loads()).toBe(0);
  page.type('s');
  expect(page.loads()).toBe(1);
  expect(page.asked).not.toContain('s');
});

test('one question for what is typed in one go', async () => {
  const page = open();
  for (const text of ['s', 'st', 'str']) page.type(text);
  await page.pause();
  expect(page.asked).toEqual(['options /blog/', 'str']);
  expect(page.loads()).toBe(1);
});

test('shows what was found, as text whatever it holds', async () => {
  const { document, find, found } = await searched('strong');
  expect(found()).toBe('2 posts');
  const row = find('#hits > li');
  expect(row.querySelector('.meta')?.textContent).toBe('7 March 2021AWS');
  expect(row.querySelector('time')?.dateTime).toBe('2021-03-07');
  expect(row.querySelector('h2 a')?.getAttribute('href')).toBe('/blog/reads/');
  expect(row.querySelector('h2')?.innerHTML).toContain('<mark>Strong</mark> reads');
  expect(row.querySelector('p:not(.meta)')?.textContent).toBe(
    '<img src=x onerror=alert(1)> is a strong text.',
  );
  expect(row.querySelector('ul')?.innerHTML).toBe(
    '<li><a href="/blog/reads/#s">&lt;b&gt;Section&lt;/b&gt;</a></li>',
  );
  expect(document.querySelector('#hits img, #hits b')).toBeNull();
  expect(document.querySelector('#hits h2[lang=zh][dir=auto]')).not.toBeNull();
});

test('the address holds the query, and shows it again', async () => {
  const { window, boxes } = await searched('strong');
  expect(window.location.search).toBe('?q=strong');
  boxes()[0]?.click();
  expect(window.location.search).toBe('?q=strong&in=AWS');
  const again = open({ address: `/blog/search/${window.location.search}` });
  await again.settle();
  expect(again.input.value).toBe('strong');
  expect(again.titles()).toEqual(['Strong reads']);
  expect(again.boxes().map(({ value, checked }) => [value, checked])).toEqual([
    ['AWS', true],
    ['Data', false],
  ]);
});

test('the same box stays while its number changes; without a query there is none', async () => {
  const page = await searched('strong');
  const [aws] = page.boxes();
  expect(page.boxes().map((box) => box.closest('label')?.textContent?.trim())).toEqual([
    'AWS (1)',
    'Data (1)',
  ]);
  page.type('strong reads');
  await page.pause();
  expect(page.boxes()[0]).toBe(aws);
  page.type('');
  await page.pause();
  expect(page.boxes()).toEqual([]);
  expect(page.find('fieldset').hidden).toBe(true);
  expect(page.found()).toBe('');
  expect(page.window.location.href).toBe('https://me.example/blog/search/');
});

test('the arrows lead through the links and back; Escape to the field, and then empties it', async () => {
  const { press, focused, titles, input } = await searched('strong');
  press('ArrowDown');
  expect(focused()).toBe('Strong reads');
  press('ArrowDown');
  expect(focused()).toBe('<b>Section</b>');
  press('ArrowDown');
  expect(focused()).toBe('Strong two');
  expect(press('ArrowDown')).toBe(false);
  press('ArrowUp');
  press('ArrowUp');
  press('ArrowUp');
  expect(focused()).toBe('q');
  expect(press('ArrowUp')).toBe(false);
  press('ArrowDown');
  press('Escape');
  expect(focused()).toBe('q');
  expect(titles()).toHaveLength(2);
  press('Escape');
  expect(input.value).toBe('');
  expect(titles()).toEqual([]);
});

test('Enter goes to the first hit, and waits for it', async () => {
  const page = open();
  page.type('strong');
  expect(page.submit()).toBe(true);
  expect(page.focused()).toBe('q');
  await page.settle();
  expect(page.focused()).toBe('Strong reads');
  page.input.focus();
  page.submit();
  expect(page.focused()).toBe('Strong reads');
});

test('an input method is left alone', async () => {
  const page = open();
  page.type('qiang', { isComposing: true });
  expect(page.loads()).toBe(0);
  expect(page.press('ArrowDown', { isComposing: true })).toBe(false);
  page.input.dispatchEvent(new page.window.CompositionEvent('compositionend'));
  expect(page.loads()).toBe(1);
});

test('a late answer to an old question is dropped', async () => {
  const { pagefind } = fakePagefind(PAGES);
  const held: (() => void)[] = [];
  const slow: Pagefind = {
    ...pagefind,
    search: async (query, options) => {
      if (query === 'strong') await new Promise<void>((resolve) => held.push(resolve));
      return pagefind.search(query, options);
    },
  };
  const page = await searched('strong', { load: async () => slow });
  page.type('two');
  await page.pause();
  expect(page.titles()).toEqual(['Strong two']);
  for (const release of held) release();
  await page.settle();
  expect(page.titles()).toEqual(['Strong two']);
});

test('more on demand, with the focus on the first of them', async () => {
  const pages = Array.from({ length: 11 }, (_, i) => ({ url: `/${i}/`, title: `Strong ${i}`, text: 'text' }));
  const page = await searched('strong', { pages });
  expect([page.found(), page.titles().length]).toEqual(['11 posts', 8]);
  page.find('#more').click();
  await page.settle();
  expect(page.titles()).toHaveLength(11);
  expect(page.focused()).toBe('Strong 8');
  expect(page.find('#more').hidden).toBe(true);
});

test('nothing found: says so, offers what would be, and forgets it again', async () => {
  const page = await searched('strong zebra');
  expect(page.found()).toBe('No post holds “strong zebra”.');
  expect(page.find('#nothing').hidden).toBe(false);
  const links = [...page.document.querySelectorAll('#nothing .meta a')];
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['“strong”', '?q=strong'],
  ]);
  page.type('strong');
  await page.pause();
  expect(page.find('#nothing').hidden).toBe(true);
  expect(page.document.querySelector('#nothing .meta')).toBeNull();
});

test('nothing found in a category: offers all', async () => {
  const page = open({ address: '/blog/search/?q=two&in=AWS' });
  await page.settle();
  expect(page.found()).toBe('No post in AWS holds “two”.');
  expect(page.find('#nothing .meta a').getAttribute('href')).toBe('?q=two');
});

test('what cannot be loaded is said, and tried again with the next letter', async () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  let online = false;
  const { pagefind } = fakePagefind(PAGES);
  const load = async () => {
    if (!online) throw new TypeError('Failed to fetch');
    return pagefind;
  };
  const page = await searched('stron', { load });
  expect(page.found()).toContain('could not be loaded');
  online = true;
  page.type('strong');
  await page.pause();
  expect(page.found()).toBe('2 posts');
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});

test.each(['preview', 'empty'] as const)('a page without a field is left alone: %s', (state) => {
  expect(() => open({ state })).toThrow('nothing is #q');
});

describe('in the language of the site', () => {
  it.each([
    ['de', '2 Beiträge', 'Kein Beitrag enthält „$& nowhere“.'],
    ['ar', 'مقالتان', 'لا توجد مقالة تحتوي على «$& nowhere».'],
    ['ko', '2 posts', 'No post holds “$& nowhere”.'],
  ])('%s: says what was found, and what was not', async (language, two, none) => {
    const page = await searched('strong', { language });
    expect(page.found()).toBe(two);
    page.type('$& nowhere');
    await page.pause();
    expect(page.found()).toBe(none);
  });

  it('names the categories in which nothing was found', async () => {
    const address = '/blog/search/?q=nowhere&in=AWS&in=Data';
    const page = open({ language: 'de', address });
    await page.settle();
    expect(page.found()).toBe('Kein Beitrag in AWS oder Data enthält „nowhere“.');
  });
});
