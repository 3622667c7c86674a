import { hexo } from '../../../lib/dialects/hexo';
import { convertHexo } from '../../../lib/dialects/hexo/convert';
import { bodyContext, htmlOf } from './body-context';

const PANDOC = { renderer: 'hexo-renderer-pandoc' };
const ATTRS = { markdown: { plugins: ['markdown-it-attrs', 'markdown-it-footnote'] } };
const html = async (body: string, config: object = {}) => {
  const { text, problems } = convertHexo(body, bodyContext({}, { ...config }));
  expect(problems).toEqual([]);
  return (await htmlOf({ text, lines: [], problems })).replace(/ (?:decoding|loading|rel)="[^"]*"/g, '');
};

describe('attributes in braces', () => {
  test.each([
    ['[a](/b){.red target="_blank"} c', '<p><a href="/b">a</a> c</p>'],
    ['a {.red}\nb', '<p>a\nb</p>'],
    ['*a*{.red} b', '<p><em>a</em> b</p>'],
    ['b ![a](/a.png "T"){width=50 .wide}', '<p>b <img src="/a.png" title="T" width="50" alt="a"></p>'],
    ['b ![a](/a.png){height="20px"}', '<p>b <img src="/a.png" height="20" alt="a"></p>'],
  ])('%s', async (body, expected) => {
    expect(hexo.needsConversion(body, {}, 'posts/a.md')).toBe(true);
    for (const config of [PANDOC, { markdown: { ...ATTRS.markdown, render: { breaks: false } } }])
      expect(await html(body, config)).toBe(expected);
  });

  test.each(['`a {.red}`', 'a {red}', '[a](/b) {}', 'f(x){return}'])('%s is none', async (body) => {
    expect(await html(body, PANDOC)).toBe(await html(body));
  });

  it('leave ids to headings, and no classes', async () => {
    expect(await html('## A b {#own .red}', PANDOC)).toContain('<h2 id="own">A b<');
    expect(await html('## A b {.red}', PANDOC)).toContain('<h2 id="a-b">A b<');
  });

  it('are text where nobody reads them', async () => {
    expect(await html('[a](/b){.red}')).toBe('<p><a href="/b">a</a>{.red}</p>');
  });
});

describe('divisions of Pandoc', () => {
  test.each([
    ['::: {.theorem #a}\n*a*\n:::', '<div><p><em>a</em></p></div>'],
    ['::: {.a}\n:::: {.b}\nc\n::::\n:::', '<div><div><p>c</p></div></div>'],
    ['::: {.warning}\na\n:::', '<aside class="callout warning"><p>a</p></aside>'],
  ])('%s', async (body, expected) => {
    expect(await html(body, PANDOC)).toBe(expected);
  });
  test.each(['```\n::: {.a}\nb\n:::\n```', '::: {.a}\nb'])('%s is none', async (body) => {
    expect(await html(body, PANDOC)).not.toContain('<div');
  });
});

describe('notes amid the text', () => {
  const notes = (found: string) =>
    [...found.matchAll(/<li id="fn:\d">(.*?) <a class="back"/g)].map(([, note]) => note);
  it('get a definition', async () => {
    const found = await html('a^[b *c*\nd] e^[f [g](/h)]', ATTRS);
    expect(notes(found)).toEqual(['b <em>c</em> d', 'f <a href="/h">g</a>']);
    expect(found).toMatch(/^<p>a<sup.*<\/small> e<sup/);
    expect(notes(await html('a^[b]', PANDOC))).toEqual(['b']);
  });
  it('are those of hexo-reference where words stand for an address', async () => {
    expect(notes(await html('a[^1](b c) and [^2](风筝（在飞）)。\n\nd[^x]\n\n[^x]: e'))).toEqual([
      'b c',
      '风筝（在飞）',
      'e',
    ]);
    expect(await html('a[^1](/b) `[^1](b c)`')).toContain('<code>[^1](b c)</code>');
  });
  it('are text where no plugin reads them, and in code', async () => {
    expect(await html('a^[b]')).toBe('<p>a^[b]</p>');
    expect(await html('`a^[b]` x[1]^[2](/c)', PANDOC)).toContain('<code>a^[b]</code>');
  });
});

describe('fences', () => {
  it('have the language and the numbers that Pandoc names', async () => {
    const found = await html('```{.python .numberLines}\nx\n```');
    expect(found).toContain(
      '<figure class="code numbers"><figcaption><span class="lang">Python</span></figcaption>',
    );
  });
  it('keep the link behind their title', async () => {
    const found = await html('```js kite.js https://a.test/kite.js The file\nx\n```');
    expect(found).toContain('kite.js</');
    expect(found).toContain('<p><a href="https://a.test/kite.js">The file</a></p>');
    expect(await html('```js kite.js /kite.js\nx\n```')).toContain('<a href="/kite.js">link</a>');
  });
});
