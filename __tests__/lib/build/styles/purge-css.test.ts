import { cssNamesOf, cssNamesOfScript, mergeCssNames } from '../../../../lib/build/styles/css-names';
import { purgeCss } from '../../../../lib/build/styles/purge-css';
import { parsePage } from '../../../../lib/html/html';

const names = cssNamesOf(
  parsePage(
    '<html lang="en"><body><main id="m"><p class="a b">x</p><a class="c" href="/">y</a></main></body></html>',
  ),
);
const purge = (css: string) => purgeCss(css, names);

test.each([
  ['a class that is there', '.a{top:0}', '.a{top:0}'],
  ['a class that is not', '.x{top:0}', ''],
  ['of a list, what is possible', '.a,.x,.b{top:0}', '.a,.b{top:0}'],
  ['an element, an id', 'p,nav,#m,#n{top:0}', 'p,#m{top:0}'],
  ['inside of :is()', ':is(main,.x) p{top:0}', ':is(main) p{top:0}'],
  [
    'what stands in something, and where it does not',
    'main p,.a p,.c main,main>.a,a p{top:0}',
    'main p,main>.a{top:0}',
  ],
  ['what stands beside something', 'main+a,main~.c:hover{top:0}', 'main+a,main~.c:hover{top:0}'],
  [
    'languages',
    ':lang(en) p,p:lang(zh),a:is(:lang(de),:lang(en-GB)){top:0}',
    ':lang(en) p,a:lang(en-GB){top:0}',
  ],
  [':is() of nothing', ':is(.x,.y) p{top:0}', ''],
  [':has() of nothing', 'main:has(.x){top:0}', ''],
  [':not() of nothing, which is everything', 'p:not(.x){top:0}', 'p:not(.x){top:0}'],
  ['states', 'a:hover,a:focus-visible,a:visited{top:0}', 'a:hover,a:focus-visible,a:visited{top:0}'],
  ['attributes', 'a[href],a[target]{top:0}', 'a[href]{top:0}'],
  [
    'attributes that scripts and readers change',
    '[data-theme=dark] p,a[aria-current]{top:0}',
    '[data-theme=dark] p,a[aria-current]{top:0}',
  ],
  ['nesting', '.a{top:0;& .x{left:0}&:hover{left:1px}.x &{left:2px}}', '.a{top:0}.a:hover{left:1px}'],
  ['nesting in what is not there', '.x{.a &,& .a{left:0}}', ''],
  ['media that hold nothing', '@media print{.x{top:0}}@media screen{.a{top:0}}', '@media screen{.a{top:0}}'],
  [
    'layers, whose order is that of their first mention',
    '@layer two,one;@layer one{.x{top:0}.b{top:0}}@layer two{.a{top:0}}',
    '@layer two{.a{top:0}}@layer one{.b{top:0}}',
  ],
  [
    'custom properties nobody asks for',
    ':root{--a:1px;--b:2px}.a{top:var(--a)}.x{top:var(--b)}',
    ':root{--a:1px}.a{top:var(--a)}',
  ],
  ['chains of them', ':root{--a:var(--b);--b:var(--c);--c:1px}.x{top:var(--a)}', ''],
  [
    'keyframes',
    '@keyframes k{0%{top:0}}@keyframes l{0%{top:0}}.a{animation:k 1s}.x{animation:l 1s}',
    '@keyframes k{0%{top:0}}.a{animation:1s k}',
  ],
  ['view transitions', '@view-transition{navigation:auto}', '@view-transition{navigation:auto}'],
  ['pseudo-classes that the parser does not know', 'a:target-current{top:0}', 'a:target-current{top:0}'],
])('%s', (_, css, expected) => {
  expect(purge(css)).toBe(expected);
});

test('a script may bring what its strings name, not what its variables are called', () => {
  const script = cssNamesOfScript('let p=1,nav=2;e.className="copy done";e.style.setProperty(`--x`,1)');
  const all = mergeCssNames([names, script]);
  expect(purgeCss('.copy{top:0}.done{top:0}nav{top:0}', all)).toBe('.copy,.done{top:0}');
});

test('a script may bring it anywhere, but not what it only asks for', () => {
  const all = mergeCssNames([
    names,
    cssNamesOfScript('x.className="copy";y.querySelectorAll(".prompt,.out")'),
  ]);
  expect(purgeCss('.a .copy{top:0}.copy p{top:0}.prompt{top:0}.a p{top:0}', all)).toBe(
    '.a .copy,.copy p{top:0}',
  );
});

test('what stands in something on one page is not enough for another to lose it', () => {
  const other = cssNamesOf(parsePage('<div class="a"><p>x</p></div>'));
  expect(purgeCss('.a p{top:0}', mergeCssNames([names, other]))).toBe('.a p{top:0}');
});

test('written twice it is the same', () => {
  const css = '@layer a,b;@layer b{.a{color:light-dark(red,blue)}}@layer a{.b{top:0}}';
  expect(purge(css)).toBe(purge(css));
});
