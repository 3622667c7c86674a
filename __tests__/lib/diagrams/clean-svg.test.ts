import { toHtml } from 'hast-util-to-html';
import { cleanSvg } from '../../../lib/diagrams/clean-svg';

const clean = (inner: string, root = 'viewBox="0 0 160 80"') =>
  cleanSvg(`<svg ${root}>${inner}</svg>`, 'd1-');

function html(inner: string): string {
  const drawing = clean(inner);
  return drawing === undefined
    ? ''
    : toHtml({ type: 'root', children: drawing.svg.children }, { space: 'svg' });
}

test('a drawing has its size in the unit of the page', () => {
  expect(clean('')?.svg.properties).toEqual({ viewBox: '0 0 160 80', width: '10rem', height: '5rem' });
});

test.each([
  ['<p>no drawing</p>'],
  [''],
  ['<svg></svg>'],
  ['<svg viewBox="0 0 0 10"></svg>'],
  ['<svg viewBox="a b c d">'],
])('what is none: %s', (text) => expect(cleanSvg(text, '')).toBeUndefined());

test.each([
  ['<script>alert(1)</script>', ''],
  ['<style>*{color:red}</style>', ''],
  ['<foreignObject><iframe src="https://x.test"></iframe></foreignObject>', ''],
  ['<image href="https://x.test/a.png"/>', ''],
  ['<use href="https://x.test/a.svg#b"/>', ''],
  ['<animate attributeName="href" values="javascript:alert(1)"/>', ''],
  [
    '<g onload="alert(1)" style="color:red" class="x" id="body"><path d="M0,0L1,1" onclick="a()"/></g>',
    '<path d="M0,0L1,1" fill="currentColor" stroke="none"></path>',
  ],
  ['<path d="M0,0&quot; onload=&quot;alert(1)"/>', '<path fill="currentColor" stroke="none"></path>'],
  [
    '<path d="M0,0" fill="url(https://x.test/a)" stroke="black"/>',
    '<path d="M0,0" fill="currentColor"></path>',
  ],
  [
    '<text>a<tspan x="1">&lt;b&gt;</tspan><title>t</title></text>',
    '<text font-size="16" text-anchor="start">a<tspan x="1">&#x3C;b></tspan></text>',
  ],
])('of %s stays %s', (inner, expected) => expect(html(inner)).toBe(expected));

test('only safe addresses are links; the words of others stay where they are', () => {
  const drawing = clean(
    '<a xlink:href="/about/" target="_top"><path d="M0,0" fill="none" stroke="black"/></a><a href=" JaVaScRiPt:alert(1)" transform="translate(1)"><path d="M1,1" fill="none" stroke="black"/></a><a href="data:text/html,x"><text>b</text></a>',
  );
  expect(drawing?.unsafe).toEqual(['JaVaScRiPt:alert(1)', 'data:text/html,x']);
  expect(drawing?.links).toHaveLength(1);
  expect(drawing && toHtml(drawing.svg)).toContain(
    '<a href="/about/"><path d="M0,0"></path></a><g transform="translate(1)"><path d="M1,1"></path></g><text',
  );
});

test('ids are those of markers, and begin with the prefix wherever they are named', () => {
  const inner =
    '<defs><marker id="head" refX="5"><path d="M0,0L1,1"/></marker></defs><path d="M0,0" marker-end="url(#head)" marker-start="url(https://x.test/#a)"/>';
  expect(html(inner)).toBe(
    '<defs><marker refX="5" id="d1-head"><path d="M0,0L1,1" fill="currentColor" stroke="none"></path></marker></defs><path d="M0,0" marker-end="url(#d1-head)" fill="currentColor" stroke="none"></path>',
  );
});

test('the head of an arrow has the colour of its line; a shape of one colour is a ground', () => {
  const [arrow, shape] = ['edge', 'node'].map((name) =>
    html(`<g class="${name}"><polygon points="0,0 1,1" fill="lightgrey" stroke="lightgrey"/></g>`),
  );
  expect(arrow).toContain('fill="var(--rule)" stroke="var(--rule)"');
  expect(shape).toContain('fill="var(--tint)" stroke="var(--rule)"');
});

test('only what has a size keeps it', () => {
  expect(html('<circle r="3" width="6" height="6"/>')).not.toContain('width');
  expect(html('<rect width="6" height="7"/>')).toContain('width="6" height="7"');
});

test('numbers are rounded', () => {
  expect(html('<path d="M-0.123,12.987L1e-7,3" fill="none" stroke="black"/>')).toBe(
    '<path d="M-0.1,13L1e-7,3"></path>',
  );
});
