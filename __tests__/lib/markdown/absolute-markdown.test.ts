import fc from 'fast-check';
import { absoluteMarkdown } from '../../../lib/markdown/absolute-markdown';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';

const made = (markdown: string) =>
  absoluteMarkdown(markdown, DEFAULT_SYNTAX, (url) => new URL(url, 'https://me.test/a/').href);

test.each([
  ['a link', '[b](../b/)', '[b](https://me.test/b/)'],
  ['with a title', "[b](../b/ 'It \\'is\\' (b)')", "[b](https://me.test/b/ 'It \\'is\\' (b)')"],
  ['in angle brackets', '[b](<my file.pdf>)', '[b](https://me.test/a/my%20file.pdf)'],
  ['with brackets in the address', '[b](x_(y).html)', '[b](<https://me.test/a/x_(y).html>)'],
  ['with an entity', '[b](?a=1&amp;b=2)', '[b](https://me.test/a/?a=1&b=2)'],
  ['to a heading', '[up](#why)', '[up](https://me.test/a/#why)'],
  ['an image in a link', '[![A](c.png)](/d/)', '[![A](https://me.test/a/c.png)](https://me.test/d/)'],
  ['a definition', '[b][x]\n\n[x]: ../b/ "T"', '[b][x]\n\n[x]: https://me.test/b/ "T"'],
  [
    'raw HTML',
    '<img src="a.png" alt="src=1"> <a href=\'/b?x&amp;y\'>b</a>',
    '<img src="https://me.test/a/a.png" alt="src=1"> <a href="https://me.test/b?x&amp;y">b</a>',
  ],
  ['a comment', 'a <!-- secret -->b\n\n<!-- more\n\nsecret -->\n\nc', 'a b\n\n\n\nc'],
])('%s', (_, written, expected) => expect(made(written)).toBe(expected));

test.each([
  ['code', '`[b](../b/)` and\n\n    [b](../b/)\n\n```md\n![x](y.png) <!-- kept -->\n```'],
  ['whole addresses', '<https://a.test/> [b](https://a.test/b "T") https://a.test/c'],
  ['all that is no link', '## A *b* | c\n\n- [ ] d[^1]\n\n> e  \n> f\n\n[^1]: g\n\n$x\\,y$'],
  ['an empty address', '[b]() <a href="">x</a>'],
])('left as it is: %s', (_, written) => expect(made(written)).toBe(written));

test('whatever the text, all but addresses and comments stays, and nothing is thrown', () => {
  const pieces = fc.constantFrom(
    '[a](b)',
    '![',
    '](',
    ')',
    '<a href="x">',
    '`',
    '\n',
    '\n\n',
    '[x]: y',
    ' ',
    '<!--',
    '-->',
    '*',
    '> ',
    '- ',
    'é',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const unchanged = absoluteMarkdown(text.replaceAll('<!--', ''), DEFAULT_SYNTAX, (url) => url);
      expect(unchanged).toBe(text.replaceAll('<!--', ''));
      expect(made(text)).not.toContain('](b)](b)');
    }),
  );
});
