import fc from 'fast-check';
import { parseMarkdown, parser } from '../../../../lib/markdown/parser';

test('a text is parsed as if it might hold addresses of mail', () => {
  const words = fc.array(
    fc.constantFrom(
      'a',
      'word',
      ' ',
      '\n',
      '\n\n',
      '.',
      '_',
      '-',
      '+',
      '*b*',
      '_c_',
      '`d`',
      '[e](f)',
      'www.g.test',
      'https://h.test/i_j',
      '(http://k.test)',
      'Http://l.test',
      '混沌',
      '&commat;',
      '<m>',
      'mailto:n',
      '0',
      '@',
      'o@p',
      'q.r@s.test',
      '@.t',
      'é@u.test',
    ),
  );
  fc.assert(
    fc.property(words, (parts) => {
      expect(parseMarkdown(parts.join(''))).toEqual(parser.parse(parts.join('')));
    }),
    { numRuns: 500 },
  );
});

test('addresses of mail are links', () => {
  const links = (markdown: string) => JSON.stringify(parseMarkdown(markdown)).match(/mailto:[^"]*/g);
  expect(links('Write to a.b@c.test, or to d@e.test.')).toEqual(['mailto:a.b@c.test', 'mailto:d@e.test']);
});
