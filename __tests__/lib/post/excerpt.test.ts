import fc from 'fast-check';
import { excerptOf } from '../../../lib/post/excerpt';

const excerpt = (body: string) => excerptOf(body).markdown.trim();

describe('before the marker', () => {
  test.each<[string, string, string]>([
    ['<!--more-->', 'A *b*.\n\nC.\n\n<!--more-->\n\nD.', 'A *b*.\n\nC.'],
    ['<!-- more -->', 'A.\n\n<!-- more -->\nD.', 'A.'],
    ['<!-- truncate -->', 'A.\n\n<!-- truncate -->\n\nD.', 'A.'],
    ['one over several lines', 'A.\n\n<!--\nmore\n-->\n\nD.', 'A.'],
    ['one in the middle of a line', 'A and <!--more--> B.', 'A and'],
    ['one right behind a line', 'A.\n<!--more-->\nB.', 'A.'],
    ['one indented by three', 'A.\n\n   <!--more-->\n\nB.', 'A.'],
    ['one in a list item', '- A\n- B <!--more-->\n- C', '- A\n- B'],
    ['the first of two', 'A.\n\n<!--more-->\n\nB.\n\n<!--more-->\n\nC.', 'A.'],
    ['headings and lists', '# A\n\n- b\n- c\n\n<!--more-->\n\nD.', '# A\n\n- b\n- c'],
    ['a fence before it', '```\ncode\n```\n\n<!--more-->\n\nD.', '```\ncode\n```'],
    ['ticks that are no code span', 'A ` b.\n\n<!--more-->\n\n` c', 'A ` b.'],
    ['two code spans on its line', '`a` `b` <!--more--> c', '`a` `b`'],
    ['nothing', '<!--more-->\n\nB.', ''],
  ])('%s', (_, body, expected) => expect(excerpt(body)).toBe(expected));

  test.each([
    ['a fence', '```html\n<!--more-->\n```'],
    ['a fence of tildes', '~~~\n\n<!--more-->\n\n~~~'],
    ['a longer fence', '````\n```\n<!--more-->\n```\n````'],
    ['a fence in a quotation', '> ```\n> <!--more-->\n> ```'],
    ['a fence in a list', '- a\n\n  ```\n  <!--more-->\n  ```'],
    ['an unclosed fence', 'A.\n\n```\n<!--more-->'],
    ['indented code', 'A.\n\n    <!--more-->'],
    ['indented code after a tab', 'A.\n\n\t<!--more-->'],
    ['a code span', 'A `<!--more-->` b.'],
    ['a code span of two ticks', 'A `` <!--more--> `` b.'],
    ['a code span with a tick', 'A `` ` <!--more--> `` b.'],
    ['a code span over two lines', 'A `b <!--more-->\nc` d.'],
    ['an escape', 'A \\<!--more--> b.'],
    ['another comment', 'A <!-- no more --> b.'],
  ])('one in %s is none', (_, code) => {
    expect(excerpt(`First.\n\n${code}\n\nLast.\n`)).toBe('First.');
    if (!code.includes('unclosed') && !/```\n<!--more-->$/.test(code)) {
      expect(excerpt(`First.\n\n${code}\n\nReal.\n\n<!--more-->\n\nLast.\n`)).toBe(
        `First.\n\n${code}\n\nReal.`,
      );
    }
  });
});

describe('the first paragraph', () => {
  test.each<[string, string, string]>([
    ['of several', 'A\nb.\n\nC.', 'A\nb.'],
    ['after a heading', '# A\n\nB.\n', 'B.'],
    ['after padding', '\n\n\n\n\nA.\n\nB.', 'A.'],
    ['after an image', '![a](a.png)\n\nB.', 'B.'],
    [
      'after an element that readers open',
      '<details>\n<summary>S</summary>\n\nHidden.\n\n</details>\n\nB.',
      'B.',
    ],
    ['after one in another', '<details>\n\n<aside>\n\nX.\n\n</aside>\n\nY.\n\n</details>\n\nB.', 'B.'],
    ['after an aside and a figure', '<aside>\n\nX.\n\n</aside>\n\n<figure>\n\nY.\n\n</figure>\n\nB.', 'B.'],
    ['inside of an element that only groups', '<div>\n\nA.\n\n</div>\n\nB.', 'A.'],
    ['nowhere else but in such an element', '<details>\n\nX.\n\n</details>', ''],
    ['after a linked image', '[![a](a.png)](b)\n\nB.', 'B.'],
    ['after two images', '![a](a.png) ![b](b.png)\n\nB.', 'B.'],
    ['after an image by reference', '![a][x]\n\nB.\n\n[x]: a.png', 'B.'],
    ['after an image with its caption', '![img](a.png)The chassis\n\nB.', 'B.'],
    [
      'with an image at its beginning',
      '![img](a.png)\nText that follows.\n\nB.',
      '![img](a.png)\nText that follows.',
    ],
    ['after HTML', '<div>x</div>\n\n<br>\n\nB.', 'B.'],
    ['after a comment', '<!-- toc -->\n\nB.', 'B.'],
    ['after a list, a quotation, a table and code', '- a\n\n> b\n\n|a|\n|-|\n\n```\nc\n```\n\nD.', 'D.'],
    ['after a rule', '***\n\nA.', 'A.'],
    ['that is a link', '[a](b)\n\nC.', '[a](b)'],
    ['with hard breaks', 'A  \nb\n\nC.', 'A  \nb'],
    ['of none', '# A\n\n- b\n', ''],
    ['of an empty body', '', ''],
    ['of blank lines', '\n\n \n', ''],
    ['with Windows lines made plain', 'A.\n\nB.', 'A.'],
  ])('%s', (_, body, expected) => expect(excerpt(body)).toBe(expected));
});

describe('definitions', () => {
  test.each<[string, string, string]>([
    ['one needed', 'A [b].\n\nC.\n\n[b]: /x', 'A [b].\n\n[b]: /x'],
    ['one needed under a label', 'A [b][C d].\n\nE.\n\n[c\nD]: /x "T"', 'A [b][C d].\n\n[c\nD]: /x "T"'],
    ['an address on the next line', 'A [b].\n\nC.\n\n[b]:\n  /x\n  "T"\n', 'A [b].\n\n[b]:\n  /x\n  "T"'],
    ['one in a quotation', 'A [b].\n\n> [b]: /x\n', 'A [b].\n\n[b]: /x'],
    ['one that stands above', '[b]: /x\n\nA [b].\n\nC.', 'A [b].\n\n[b]: /x'],
    ['the first of two counts', 'A [b].\n\n[b]: /x\n\n[b]: /y', 'A [b].\n\n[b]: /x\n[b]: /y'],
    ['one not needed', 'A.\n\nB [c].\n\n[c]: /x', 'A.'],
    ['one in a fence', 'A [b].\n\n```\n[b]: /wrong\n```\n\n[b]: /x', 'A [b].\n\n[b]: /x'],
    ['a note, by its name', 'A[^1] [^é].\n\n[^1]: Note.\n[^é]: N.', 'A[^1] [^é].\n\n[^1]: note\n[^é]: note'],
    ['a note of another part is none', 'A.\n\nB[^1].\n\n[^1]: Note.', 'A.'],
    ['text that looks like one', 'A [b].\n\nC [b]: d', 'A [b].'],
  ])('%s', (_, body, expected) => expect(excerpt(body)).toBe(expected));

  test('those below a marker are carried, those above it are not doubled', () => {
    expect(excerpt('A [b] [c].\n\n[c]: /c\n\n<!--more-->\n\n[b]: /b\n')).toBe(
      'A [b] [c].\n\n[c]: /c\n\n\n\n[b]: /b',
    );
  });
});

describe('whether there is more', () => {
  test.each<[string, string, boolean]>([
    ['a paragraph alone', 'A.\n', false],
    ['a heading of the same words before it', '# A.\n\nA.\n', false],
    ['two paragraphs', 'A.\n\nB.', true],
    ['two of the same', 'A.\n\nA.', true],
    ['a marker at the end', 'A.\n\nB.\n\n<!--more-->\n', false],
    ['a marker, then text', 'A.\n\n<!--more-->\n\nB.', true],
    ['no paragraph, but a list', '- a\n', true],
    ['nothing', '\n\n', false],
  ])('%s: %#', (_, body, more) => expect(excerptOf(body).more).toBe(more));
});

describe('long and deep posts', () => {
  const long = (n: number) => 'Word and more words in a line of text.\n\n'.repeat(n);
  test('a megabyte is not read for its first paragraph', () => {
    expect(excerpt(`# A\n\nFirst.\n\n${long(25_000)}`)).toBe('First.');
  });
  test('a first paragraph that is longer than the glance is whole', () => {
    const paragraph = 'word '.repeat(5000).trim();
    expect(excerpt(`${paragraph}\n\nB.`)).toBe(paragraph);
  });
  test('one that a long fence with blank lines stands before is found', () => {
    expect(excerpt(`\`\`\`\n${'not this\n\n'.repeat(2000)}\`\`\`\n\nThis.\n\nB.`)).toBe('This.');
  });
  test('one behind many lines of front matter is found', () => {
    expect(excerpt(`${'\n'.repeat(10_000)}A.\n\n${long(1000)}`)).toBe('A.');
  });
  test('of thousands of markers in code, all are looked at in one go', () => {
    const start = performance.now();
    expect(excerpt('A `<!--more-->`\n'.repeat(4000))).toContain('A `<!--more-->`');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
  test('nesting without end gives no excerpt, and no crash', () => {
    expect(() => excerptOf(`${'> '.repeat(2000)}a <!--more--> b`)).not.toThrow();
  });
});

test('an excerpt never throws, and is text of its post but for definitions', () => {
  const word = fc.constantFrom(
    'A',
    '`',
    '```',
    '\n',
    '\n\n',
    '<!--more-->',
    '    ',
    '[b]',
    '[b]: /x',
    '![a](b)',
    '> ',
    '- ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const body = words.join('');
      const { markdown, more } = excerptOf(body);
      if (!/\[b\]:/.test(body)) expect(body).toContain(markdown);
      expect(typeof more).toBe('boolean');
    }),
  );
});

test.each([500, 2000, 20_000])(
  'an image whose address stands %d characters further down is no text',
  (away) => {
    const text = 'What the map shows.';
    const body = `![A map][map]\n\n${text}\n\n${'More of it.\n\n'.repeat(away / 10)}[map]: map.png\n`;
    expect(excerptOf(body).markdown).toBe(text);
  },
);

test('a marker behind plain text is what it is to the parser, whatever stands before it', () => {
  const before = fc.array(
    fc.constantFrom(
      'a',
      '- ',
      '1. ',
      '> ',
      '#',
      ' ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '---',
      '==',
      '|',
      ':',
      '$',
      '```',
      '`',
      '~~~',
      '$$',
      '\\[',
      '[a](',
      '[^a]: ',
      '<b>',
      '[a]: b',
    ),
  );
  fc.assert(
    fc.property(before, (parts) => {
      const text = `${parts.join('')}\n\n`;
      const ends = (beginning: string) => excerptOf(`${beginning}<!--more-->\n\nB.`).markdown === beginning;
      // Code in front of the text has the parser look.
      expect(ends(text)).toBe(ends(`\`c <\`\n\n${text}`));
    }),
    { numRuns: 500 },
  );
});
