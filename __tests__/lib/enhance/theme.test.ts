import { theme } from '../../../lib/enhance/theme';
import { themeBoot } from '../../../lib/enhance/theme-boot';
import { openPage } from './open-page';

const BUTTON = '<button type="button" class="theme" aria-label="Dark theme"></button>';

function open(settings: Parameters<typeof openPage>[1] = {}) {
  const page = openPage(BUTTON, settings);
  theme(page.window);
  return { ...page, button: page.find('button') };
}

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
  test.each([
    [{ dark: false }, 'dark', 'light'],
    [{ dark: true }, 'light', 'dark'],
  ])('with the system %j switches to %s, then to %s, and keeps it', (settings, first, second) => {
    const { window, root, button } = open(settings);
    for (const expected of [first, second]) {
      button.click();
      expect(root.dataset.theme).toBe(expected);
      expect(window.localStorage.getItem('theme')).toBe(expected);
      expect(button.getAttribute('aria-pressed')).toBe(String(expected === 'dark'));
    }
  });

  test.each([true, false])('says how it stands (the system is dark: %s)', (dark) => {
    expect(open({ dark }).button.getAttribute('aria-pressed')).toBe(String(dark));
  });

  test('works where nothing can be stored', () => {
    const { root, button } = open({ storageThrows: true });
    button.click();
    expect(root.dataset.theme).toBe('dark');
    button.click();
    expect(root.dataset.theme).toBe('light');
  });

  test('may be absent', () => {
    const { window } = openPage('');
    expect(() => theme(window)).not.toThrow();
  });
});

describe('a choice', () => {
  test('is not overwritten by the system', () => {
    const { window, root, button, turnSystem } = open();
    button.click();
    turnSystem(true);
    turnSystem(false);
    expect(root.dataset.theme).toBe('dark');
    expect(window.localStorage.getItem('theme')).toBe('dark');
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });

  test('is not made by the system', () => {
    const { window, root, button, turnSystem } = open();
    turnSystem(true);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(root.dataset.theme).toBeUndefined();
    expect(window.localStorage.getItem('theme')).toBeNull();
  });

  test.each([
    ['theme', 'dark', 'dark'],
    ['theme', 'light', 'light'],
    ['theme', null, undefined],
    ['theme', 'nonsense', undefined],
    ['other', 'dark', 'light'],
  ])('in another tab: %s = %s, and this one shows %s', (key, newValue, expected) => {
    const { window, root, button } = open({ dark: true });
    button.click();
    expect(root.dataset.theme).toBe('light');
    if (newValue === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, newValue);
    window.dispatchEvent(new window.StorageEvent('storage', { key, newValue }));
    expect(root.dataset.theme).toBe(expected);
    expect(button.getAttribute('aria-pressed')).toBe(String(expected !== 'light'));
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
