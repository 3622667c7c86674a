import { JSDOM } from 'jsdom';
import { plate } from '../../../lib/enhance/comments/plate';
import { discussionScript } from '../../../lib/files/enhance';
import type { CommentsConfig } from '../../../lib/site/keys/readers';

interface Settings {
  provider?: CommentsConfig['provider'];
  settings?: Record<string, string>;
  near?: boolean;
  url?: string;
  dark?: boolean;
  stored?: Record<string, string>;
}

/** A post's page with a plate, in a browser with what jsdom lacks. */
function open({
  settings = {},
  near = false,
  url = 'https://me.test/posts/a/',
  dark = false,
  stored = {},
}: Settings = {}) {
  const { window } = new JSDOM('<!doctype html><section id="C"><h2>Comments</h2></section>', {
    url,
    runScripts: 'outside-only',
  });
  const link = window.document.createElement('a');
  Object.assign(link.dataset, {
    live: JSON.stringify(settings),
    script: '/discussion.js',
    ...(near && { near: '' }),
  });
  link.href = '#talk';
  link.innerHTML = '<b>Join</b>';
  window.document.querySelector('#C')?.append(link);
  for (const [key, value] of Object.entries(stored)) window.localStorage.setItem(key, value);
  const media = { matches: dark, addEventListener: () => {} };
  let seen: ((entries: object[]) => void) | undefined;
  Object.assign(window, {
    matchMedia: () => media,
    IntersectionObserver: class {
      constructor(callback: (entries: object[]) => void) {
        seen = callback;
      }
      observe(): void {}
    },
  });
  const scripts = () => [...window.document.querySelectorAll<HTMLScriptElement>('script')];
  return { window, link, scripts, comeNear: (isIntersecting: boolean) => seen?.([{ isIntersecting }]) };
}

const click = (page: ReturnType<typeof open>, keys: MouseEventInit = {}) =>
  page.link
    .querySelector('b')
    ?.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));

describe('the plate', () => {
  const opened = (settings: Settings = {}) => {
    const page = open(settings);
    plate(page.window as never);
    return page;
  };
  const loaded = (page: ReturnType<typeof open>) =>
    page.scripts().map((script) => script.getAttribute('src'));

  test('loads nothing until it is clicked, and then once', () => {
    const page = opened();
    expect(loaded(page)).toEqual([]);
    expect(click(page, { ctrlKey: true })).toBe(true);
    expect(loaded(page)).toEqual([]);
    expect(click(page)).toBe(false);
    expect(click(page)).toBe(false);
    expect(loaded(page)).toEqual(['/discussion.js']);
  });
  test('loads when a reader comes near, where the blog says so', () => {
    const page = opened({ near: true });
    page.comeNear(false);
    expect(loaded(page)).toEqual([]);
    page.comeNear(true);
    expect(loaded(page)).toEqual(['/discussion.js']);
  });
  test('loads for a reader who comes back from signing in', () => {
    expect(loaded(opened({ url: 'https://me.test/posts/a/?giscus=s3' }))).toEqual(['/discussion.js']);
    expect(loaded(opened({ url: 'https://me.test/posts/a/?x=giscus' }))).toEqual([]);
  });
});

describe('the script of', () => {
  /** Runs it as the browser would, once the plate has loaded it. */
  async function run({ provider = 'giscus', ...rest }: Settings) {
    const page = open(rest);
    page.window.eval(await discussionScript(provider));
    const frame = page.window.document.querySelector('iframe');
    return { ...page, frame, src: new URL(frame?.getAttribute('src') || 'https://none.test') };
  }
  /** What a frame is told, when the reader chooses another theme. */
  async function toldOnThemeChange({ window, frame }: Awaited<ReturnType<typeof run>>, theme: string) {
    const told: unknown[] = [];
    if (!frame?.contentWindow) throw new Error('there is no frame');
    frame.contentWindow.postMessage = (...args: unknown[]) => void told.push(args);
    window.document.documentElement.dataset.theme = theme;
    await new Promise((resolve) => window.setTimeout(resolve));
    return told;
  }
  const say = ({ window, frame }: Awaited<ReturnType<typeof run>>, data: unknown, from?: string) =>
    window.dispatchEvent(
      new window.MessageEvent('message', {
        data,
        origin: from ?? 'https://talk.test',
        source: frame?.contentWindow,
      }),
    );

  test('giscus puts its frame into the plate’s place, and makes it as high as it asks', async () => {
    const page = await run({ settings: { src: 'https://talk.test/en/widget?term=a' }, dark: true });
    expect(page.window.document.querySelector('[data-live]')).toBeNull();
    expect(page.frame?.title).toBe('Comments');
    expect(Object.fromEntries(page.src.searchParams)).toMatchObject({
      term: 'a',
      theme: 'dark',
      origin: 'https://me.test/posts/a/',
      session: '',
    });
    say(page, { giscus: { resizeHeight: 321 } }, 'https://evil.test');
    expect(page.frame?.style.height).toBe('');
    say(page, 'not an object');
    say(page, { giscus: { resizeHeight: 321 } });
    expect(page.frame?.style.height).toBe('321px');
    expect(await toldOnThemeChange(page, 'light')).toEqual([
      [{ giscus: { setConfig: { theme: 'light' } } }, 'https://talk.test'],
    ]);
  });
  test('giscus keeps the session that a reader comes back with, and takes it out of the address', async () => {
    const page = await run({
      settings: { src: 'https://talk.test/en/widget' },
      url: 'https://me.test/posts/a/?giscus=s3&x=1#C',
    });
    expect(page.src.searchParams.get('session')).toBe('s3');
    expect(page.window.location.href).toBe('https://me.test/posts/a/?x=1');
    expect(page.window.localStorage.getItem('giscus-session')).toBe('"s3"');
    const later = await run({
      settings: { src: 'https://talk.test/en/widget' },
      stored: { 'giscus-session': '"s3"' },
    });
    expect(later.src.searchParams.get('session')).toBe('s3');
    const damaged = await run({
      settings: { src: 'https://talk.test/en/widget' },
      stored: { 'giscus-session': '{' },
    });
    expect(damaged.src.searchParams.get('session')).toBe('');
  });
  test('Utterances does the same by its own words', async () => {
    const page = await run({
      provider: 'utterances',
      settings: { src: 'https://talk.test/utterances.html?repo=a' },
    });
    expect(page.src.searchParams.get('theme')).toBe('github-light');
    say(page, { type: 'resize', height: 99 });
    expect(page.frame?.style.height).toBe('99px');
    expect(await toldOnThemeChange(page, 'dark')).toEqual([
      [{ type: 'set-theme', theme: 'github-dark' }, 'https://talk.test'],
    ]);
  });
  test('Isso and Remark42 load their own scripts, with what they ask for', async () => {
    const isso = await run({
      provider: 'isso',
      settings: { host: 'https://talk.test', id: '/a/', title: 'A', lang: 'en' },
    });
    expect(isso.window.document.querySelector('#isso-thread')?.getAttribute('data-isso-id')).toBe('/a/');
    expect(isso.scripts()[0]?.outerHTML).toBe(
      '<script src="https://talk.test/js/embed.min.js" data-isso="https://talk.test/" data-isso-lang="en"></script>',
    );
    const remark = await run({
      provider: 'remark42',
      settings: { host: 'https://talk.test', site_id: 'b' },
      dark: true,
    });
    expect(remark.scripts()[0]?.getAttribute('src')).toBe('https://talk.test/web/embed.mjs');
    expect(remark.window.eval('JSON.stringify(remark_config)')).toBe(
      '{"host":"https://talk.test","site_id":"b","theme":"dark"}',
    );
    remark.window.eval('globalThis.told = []; REMARK42 = { changeTheme: (theme) => told.push(theme) }');
    remark.window.document.documentElement.dataset.theme = 'light';
    await new Promise((resolve) => remark.window.setTimeout(resolve));
    expect(remark.window.eval('told.join()')).toBe('light');
  });
  test('Cusdis fills its frame without a script in the frame’s text', async () => {
    const page = await run({ provider: 'cusdis', settings: { host: 'https://talk.test', appId: 'a' } });
    expect(page.frame?.srcdoc).not.toContain('<script');
    say(page, JSON.stringify({ from: 'cusdis', event: 'resize', data: 77 }));
    expect(page.frame?.style.height).toBe('77px');
    const [told] = await toldOnThemeChange(page, 'dark');
    expect(told).toEqual(['{"from":"cusdis","event":"setTheme","data":"dark"}', '*']);
  });
});
