import { moveDrawings } from '../../../lib/build/drawings';
import { parsePage, writeHtml } from '../../../lib/html/html';

const LONG = `M0,0${'c1-2 3 4 5 6'.repeat(40)}`;

function move(svg: string) {
  const page = parsePage(`<body>${svg}</body>`);
  const files = moveDrawings(page, (file) => `/blog/${file}`);
  return { files, html: /<body>(.*)<\/body>/.exec(writeHtml(page))?.[1] };
}

test('a long drawing becomes a file that the page uses', () => {
  const { files, html } = move(`<svg class="mark" viewBox="0 0 1 1"><path d="${LONG}"></path></svg>`);
  const [[name, text] = []] = files;
  expect(html).toBe(`<svg class="mark" viewBox="0 0 1 1"><use href="/blog/${name}#d"></use></svg>`);
  expect(name).toMatch(/^_next\/static\/drawings\/[0-9a-f]{12}\.svg$/);
  expect(text).toContain(`<g id="d"><path vector-effect="non-scaling-stroke" d="${LONG}"/></g>`);
});

test('the same drawing is the same file', () => {
  const svg = `<svg><path d="${LONG}"></path></svg>`;
  expect(move(svg + svg).files.size).toBe(1);
});

test.each([
  ['a short one', '<svg><path d="M0 0h1"></path></svg>'],
  ['one beside something else', `<svg><path d="${LONG}"></path><circle r="1"></circle></svg>`],
  ['one that says more of itself', `<svg><path d="${LONG}" fill="red"></path></svg>`],
])('%s stays in the page', (_, svg) => {
  expect(move(svg)).toEqual({ files: new Map(), html: svg });
});

test('lines of one drawing stay together, a soft one soft', () => {
  const { files, html } = move(`<svg><path d="${LONG}" opacity="0.4"></path><path d="M1 1"></path></svg>`);
  const [[name, text] = ['', '']] = [...files];
  expect(html).toBe(`<svg><use href="/blog/${name}#d"></use></svg>`);
  expect(text).toContain(
    `<path vector-effect="non-scaling-stroke" opacity="0.4" d="${LONG}"/><path vector-effect`,
  );
});

test('a list keeps its many drawings; the first, which is the blog’s own, is a file everywhere', () => {
  const drawing = (i: number) => `<svg><path d="${LONG}l${i} 1"></path></svg>`;
  const list = [0, 1, 2, 3].map(drawing).join('');
  const { files, html } = move(list + drawing(0));
  const [[name] = []] = files;
  expect(files.size).toBe(1);
  const own = `<svg><use href="/blog/${name}#d"></use></svg>`;
  expect(html).toBe(own + list.slice(drawing(0).length) + own);
});
