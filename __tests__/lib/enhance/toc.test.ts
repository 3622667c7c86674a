import { toc } from '../../../lib/enhance/toc';
import { openPage } from './open-page';

const IDS = ['one', '二', 'a b%'];
const PAGE = `<nav class="toc"><details><ol>${IDS.map((id) => `<li><a href="#${encodeURIComponent(id)}">x</a></li>`).join('')}
<li><a href="#nowhere">x</a></li></ol></details></nav>${IDS.map((id) => `<h2 id="${id}">x</h2>`).join('')}<a href="#one">one</a>`;

/** A page of 800 pixels whose headings stand where `scrollTo` puts them. */
function open() {
  const page = openPage(PAGE);
  const { window } = page;
  const observed: Element[] = [];
  let notify = () => {};
  class IntersectionObserver {
    constructor(callback: () => void, options: { rootMargin: string }) {
      expect(options.rootMargin).toBe('0px 0px -75%');
      notify = callback;
    }
    observe(heading: Element) {
      observed.push(heading);
    }
  }
  toc({ document: window.document, innerHeight: 800, IntersectionObserver });
  const scrollTo = (...tops: number[]) => {
    IDS.forEach((id, i) => {
      const heading = window.document.getElementById(id);
      if (heading) heading.getBoundingClientRect = () => new window.DOMRect(0, tops[i], 100, 20);
    });
    notify();
    return [...window.document.querySelectorAll('[aria-current=true]')].map((link) =>
      link.getAttribute('href'),
    );
  };
  return { ...page, observed, scrollTo };
}

test.each([
  ['above the first heading', [300, 900, 1500], []],
  ['when the first heading comes into the upper quarter', [199, 900, 1500], ['#one']],
  ['inside the first section', [-500, 300, 900], ['#one']],
  ['in the second', [-900, 100, 900], ['#%E4%BA%8C']],
  ['in the last', [-2000, -1500, -50], ['#a%20b%25']],
])('%s', (_, tops, current) => {
  expect(open().scrollTo(...tops)).toEqual(current);
});

test('marks one at a time, forwards and backwards', () => {
  const { scrollTo } = open();
  expect(scrollTo(-900, 100, 900)).toEqual(['#%E4%BA%8C']);
  expect(scrollTo(-100, 900, 1500)).toEqual(['#one']);
  expect(scrollTo(300, 1300, 1900)).toEqual([]);
});

test('contents that scroll in themselves follow the reader', () => {
  const { find, scrollTo } = open();
  const contents = find('.toc');
  Object.defineProperty(contents, 'clientHeight', { value: 100 });
  Object.defineProperty(find('.toc a[href="#a%20b%25"]'), 'offsetTop', { value: 640 });
  scrollTo(-2000, -1500, -50);
  expect(contents.scrollTop).toBe(590);
  scrollTo(300, 900, 1500);
  expect(contents.scrollTop).toBe(590);
});

test('watches the headings that its links lead to, and no others', () => {
  expect(open().observed.map(({ id }) => id)).toEqual(IDS);
});

test('a page without contents is none of its business', () => {
  const { window } = openPage('<h2 id="a">A</h2>');
  class IntersectionObserver {
    observe() {
      throw new Error('nothing to observe');
    }
  }
  expect(() => toc({ document: window.document, innerHeight: 800, IntersectionObserver })).not.toThrow();
});
