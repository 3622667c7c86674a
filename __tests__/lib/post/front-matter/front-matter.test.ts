import fc from 'fast-check';
import { VFile } from 'vfile';
import { parseFrontMatter } from '../../../../lib/post/front-matter/front-matter';
import { problemsOf } from '../../../../lib/problems/messages';
import { parse } from './parse';

test.each<[string, string, number, number]>([
  ['---\ntags: [a]\nx: 1\nurl: /b/\n---\n', 'permalink', 4, 6],
  ['+++\n\nslug = "x"\n+++\n', 'slug', 3, 8],
  [';;;\n"categories": ["a"]\n;;;\n', 'categories', 2, 15],
  ['---\nheader:\n  image: a.png\n---\n', 'image', 3, 10],
  ['\uFEFF---\r\n\r\ntag: a\r\ntags: b\r\n---\r\n', 'tags', 4, 7],
])('%j says where %s stands', (text, field, line, column) => {
  const { places } = parseFrontMatter(new VFile({ path: 'p.md', value: text }), { timeZone: 'UTC' });
  expect(places).toMatchObject({ [field]: { line, column } });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '+++',
        ';;;',
        '...',
        '\n',
        '\r\n',
        ': ',
        ' = ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '- ',
        '#',
        '&a ',
        '*a',
        '!!',
        '| ',
        '<<: ',
        '\t',
        '\uFEFF',
      ),
      fc.constantFrom(
        'title',
        'date',
        'tags',
        'draft',
        'image',
        '__proto__',
        'header',
        '2026-05-01',
        'true',
        'null',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  );

  test('is read or reported, never thrown at; every problem has a place; lines stay where they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\n', '+++\n', ';;;\n', '{"', '---json\n'),
        pieces,
        (start, rest) => {
          const text = start + rest.join('');
          const file = new VFile({ path: 'p.md', value: text });
          const { data, body } = parseFrontMatter(file, { timeZone: 'Europe/Vienna' });
          const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
          expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
          expect(body.split('\n').length).toBeLessThanOrEqual(lines.length);
          for (const [i, line] of body.split('\n').entries()) if (line !== '') expect(line).toBe(lines[i]);
          for (const { line = 0, column = 0 } of problemsOf(file)) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('the same for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parse(bytes)));
  });
});
