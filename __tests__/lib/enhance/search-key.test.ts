import { searchKey } from '../../../lib/enhance/search-key';
import { searchKeyOption } from '../../../lib/enhance/search-key-option';
import { openPage } from './open-page';

const PAGE = `<a class="search" href="#found">Search <kbd>/</kbd></a><p id="text">text</p><input id="field"><textarea id="area"></textarea>
<select id="select"></select><div contenteditable id="edit"><b id="deep">x</b></div><div contenteditable="false" id="fixed">x</div>
<button id="button">x</button>`;
const OPTION = '<input type="checkbox" name="shortcuts" checked>';

function open(body = PAGE, settings: Parameters<typeof openPage>[1] = {}) {
  const page = openPage(body, settings);
  searchKey(page.window);
  searchKeyOption(page.window);
  let visits = 0;
  page.window.document.querySelector('a.search')?.addEventListener('click', () => visits++);
  /** Whether the key was taken. */
  const press = (init: KeyboardEventInit, on = 'body') => {
    const event = new page.window.KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    page.find(on).dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { ...page, press, visits: () => visits };
}

test.each<[KeyboardEventInit, string, boolean]>([
  [{ key: '/' }, 'body', true],
  [{ key: '/', shiftKey: true }, 'body', true],
  [{ key: '/' }, '#text', true],
  [{ key: '/' }, '#button', true],
  [{ key: '/' }, '#fixed', true],
  [{ key: 'k', ctrlKey: true }, 'body', true],
  [{ key: 'k', metaKey: true }, 'body', true],
  [{ key: '/', ctrlKey: true }, 'body', false],
  [{ key: '/', metaKey: true }, 'body', false],
  [{ key: '/', altKey: true }, 'body', false],
  [{ key: 'k' }, 'body', false],
  [{ key: 'K', ctrlKey: true, shiftKey: true }, 'body', false],
  [{ key: 'k', ctrlKey: true, altKey: true }, 'body', false],
  [{ key: '?' }, 'body', false],
  [{ key: 'Enter' }, 'body', false],
  [{ key: '/' }, '#field', false],
  [{ key: 'k', ctrlKey: true }, '#field', false],
  [{ key: '/' }, '#area', false],
  [{ key: '/' }, '#select', false],
  [{ key: '/' }, '#edit', false],
  [{ key: '/' }, '#deep', false],
])('%j on %s: %s', (init, on, taken) => {
  const { visits, press } = open();
  expect(press(init, on)).toBe(taken);
  expect(visits()).toBe(taken ? 1 : 0);
});

test('a key that another script has taken stays with it', () => {
  const { visits, find, press } = open();
  find('#text').addEventListener('keydown', (event) => event.preventDefault());
  press({ key: '/' }, '#text');
  expect(visits()).toBe(0);
});

test('on the search page the key leads into the field', () => {
  const { window, visits, find, press } = open(`${PAGE}<input type="search" name="q">`);
  expect(press({ key: '/' })).toBe(true);
  expect(window.document.activeElement).toBe(find('[type=search]'));
  expect(visits()).toBe(0);
});

describe('switched off', () => {
  test('the single key does nothing, and is not promised; the other one works', () => {
    const { find, press } = open(PAGE, { stored: { shortcuts: 'off' } });
    expect(press({ key: '/' })).toBe(false);
    expect(press({ key: 'k', ctrlKey: true })).toBe(true);
    expect(find('kbd').hidden).toBe(true);
    expect(find('a.search').getAttribute('aria-keyshortcuts')).toBe('Control+K');
  });

  test('by the checkbox, at once and for later; and on again', () => {
    const { window, find, press } = open(PAGE + OPTION);
    const option = find('[name=shortcuts]');
    option.click();
    expect(window.localStorage.getItem('shortcuts')).toBe('off');
    expect(press({ key: '/' })).toBe(false);
    option.click();
    expect(window.localStorage.getItem('shortcuts')).toBe('on');
    expect(press({ key: '/' })).toBe(true);
    expect(find('a.search').getAttribute('aria-keyshortcuts')).toBe('/ Control+K');
  });

  test('the checkbox shows how it stands', () => {
    const off = open(PAGE + OPTION, { stored: { shortcuts: 'off' } });
    expect(off.window.document.querySelector<HTMLInputElement>('[name=shortcuts]')?.checked).toBe(false);
    const on = open(PAGE + OPTION.replace(' checked', ''));
    expect(on.window.document.querySelector<HTMLInputElement>('[name=shortcuts]')?.checked).toBe(true);
  });

  test('where nothing can be stored, for this page', () => {
    const { find, press } = open(PAGE + OPTION, { storageThrows: true });
    expect(press({ key: '/' })).toBe(true);
    find('[name=shortcuts]').click();
    expect(press({ key: '/' })).toBe(false);
  });
});

test('a page without a search has no key for it', () => {
  expect(open('<p>x</p>').press({ key: '/' })).toBe(false);
});
