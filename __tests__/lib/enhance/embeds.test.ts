import { embeds } from '../../../lib/enhance/embeds';
import { openPage } from './open-page';

const PLATE =
  '<figure class="embed video"><a href="https://video.test/1" data-frame="https://frames.test/1"><b>A talk</b><small>hint</small></a></figure>';

function open() {
  const page = openPage(`${PLATE}<a id="other" href="#x">other</a>`);
  embeds(page.window);
  const click = (selector: string, keys: MouseEventInit = {}) =>
    page
      .find(selector)
      .dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
  return { ...page, click };
}

test('nothing is loaded until a reader clicks; then the frame takes the place of the link, and has the focus', () => {
  const { window, find, click } = open();
  expect(window.document.querySelector('iframe')).toBeNull();
  expect(click('b')).toBe(false);
  const frame = find('iframe');
  expect(frame.getAttribute('src')).toBe('https://frames.test/1');
  expect(frame.title).toBe('A talk');
  expect(frame.parentElement?.className).toBe('embed video');
  expect(window.document.querySelector('[data-frame]')).toBeNull();
});

test('a click that opens a new tab, and one on another link, are the browser’s', () => {
  const { window, click } = open();
  expect(click('b', { ctrlKey: true })).toBe(true);
  expect(click('b', { metaKey: true })).toBe(true);
  expect(click('#other')).toBe(true);
  expect(window.document.querySelector('iframe')).toBeNull();
});
