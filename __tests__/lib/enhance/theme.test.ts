import { theme } from '../../../lib/enhance/theme';
import { themeBoot } from '../../../lib/enhance/theme-boot';
import { openPage } from './open-page';

const PAGE = `<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000">
<picture><source media="(prefers-color-scheme:dark)" srcset="dark.png"><source media="(width > 1px)" srcset="wide.png"></picture>
<button type="button" class="theme" title="As the system" data-light="Light" data-dark="Dark"></button>`;

function open(settings: Parameters<typeof openPage>[1] & { boot?: boolean } = {}) {
  const page = openPage(PAGE, settings);
  if (settings.boot) page.window.eval(themeBoot);
  theme(page.window);
  const frame = () =>
    [...page.window.document.querySelectorAll<HTMLMetaElement>('meta')].map(({ media }) => media);
  return { ...page, button: page.find('button'), frame };
}

/** The media of the two colours of the browser's frame. */
const FRAMES = {
  system: ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'],
  light: ['', 'not all'],
  dark: ['not all', ''],
};

describe('before the first paint', () => {
  test.each([
    [{ theme: 'dark' }, 'dark'],
    [{ theme: 'light' }, 'light'],
    [{ theme: 'darker' }, undefined],
    [{ theme: '' }, undefined],
    [{ other: 'dark' }, undefined],
    [{}, undefined],
  ])('%j stored: the theme is %s', (stored, expected) => {
    const { window, root } = openPage('', { stored });
    window.eval(themeBoot);
    expect(root.dataset.theme).toBe(expected);
  });

  test('storage that throws is survived', () => {
    const { window, root } = openPage('', { storageThrows: true });
    expect(() => window.eval(themeBoot)).not.toThrow();
    expect(root.dataset.theme).toBeUndefined();
  });

  test('it leaves no name behind, and is short', () => {
    const { window } = openPage('');
    window.eval(themeBoot);
    expect(window.eval('typeof t')).toBe('undefined');
    expect(Buffer.byteLength(themeBoot)).toBeLessThanOrEqual(120);
    expect(themeBoot).not.toContain('</');
  });
});

describe('the button', () => {
  test('chooses images for one theme, and leaves other choices of a browser alone', () => {
    const { window, button } = open();
    const media = () => [...window.document.querySelectorAll('source')].map((source) => source.media);
    const asked = media();
    const seen = [0, 1, 2].map(() => {
      button.click();
      return media();
    });
    const wide = '(width > 1px)';
    expect(seen).toEqual([['not all', wide], ['', wide], asked]);
  });

  test('leads from the system to light, to dark, and back to the system, of which nothing is kept', () => {
    const { window, root, button, frame } = open();
    for (const [expected, name] of [
      ['light', 'Light'],
      ['dark', 'Dark'],
      [undefined, 'As the system'],
      ['light', 'Light'],
    ] as const) {
      button.click();
      expect(root.dataset.theme).toBe(expected);
      expect(window.localStorage.getItem('theme')).toBe(expected ?? null);
      expect(button.title).toBe(name);
      expect(frame()).toEqual(FRAMES[expected ?? 'system']);
    }
  });

  test.each([
    [{}, 'As the system', FRAMES.system],
    [{ theme: 'light' }, 'Light', FRAMES.light],
    [{ theme: 'dark' }, 'Dark', FRAMES.dark],
    [{ theme: 'darker' }, 'As the system', FRAMES.system],
  ])('says how it stands when the page is opened with %j stored', (stored, name, colors) => {
    const { button, frame } = open({ stored, boot: true });
    expect(button.title).toBe(name);
    expect(frame()).toEqual(colors);
  });

  test('works where nothing can be stored', () => {
    const { root, button } = open({ storageThrows: true });
    for (const expected of ['light', 'dark', undefined]) {
      button.click();
      expect(root.dataset.theme).toBe(expected);
    }
  });

  test('may be absent', () => {
    const { window } = openPage('');
    expect(() => theme(window)).not.toThrow();
  });
});

describe('a choice', () => {
  test.each([
    ['theme', 'dark', 'dark'],
    ['theme', 'light', 'light'],
    ['theme', null, undefined],
    ['theme', 'nonsense', undefined],
    ['other', 'dark', 'light'],
  ])('in another tab: %s = %s, and this one shows %s', (key, newValue, expected) => {
    const { window, root, button, frame } = open();
    button.click();
    expect(root.dataset.theme).toBe('light');
    if (newValue === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, newValue);
    window.dispatchEvent(new window.StorageEvent('storage', { key, newValue }));
    expect(root.dataset.theme).toBe(expected);
    expect(frame()).toEqual(expected ? FRAMES[expected === 'dark' ? 'dark' : 'light'] : FRAMES.system);
  });

  test('is forgotten when another tab clears everything', () => {
    const { window, root, button } = open();
    button.click();
    window.localStorage.clear();
    window.dispatchEvent(new window.StorageEvent('storage'));
    expect(root.dataset.theme).toBeUndefined();
  });

  test.each([
    [true, 'dark'],
    [false, undefined],
  ])('made meanwhile is seen when the reader comes back (kept in memory: %s)', (persisted, expected) => {
    const { window, root } = open();
    window.localStorage.setItem('theme', 'dark');
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted }));
    expect(root.dataset.theme).toBe(expected);
  });
});
