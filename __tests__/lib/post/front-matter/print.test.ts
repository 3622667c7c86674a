import fc from 'fast-check';
import type { FrontMatter } from '../../../../lib/post/front-matter/front-matter';
import { printFrontMatter } from '../../../../lib/post/front-matter/print';
import { parse } from './parse';

describe('printFrontMatter', () => {
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '1.10',
        '2026-05-01',
        '*a',
        '#x',
        'a: b',
        '- a',
        '"',
        "'",
        '{',
        '---',
        '!x',
        '@',
        '%',
      ),
    )
    .map((text) =>
      text
        .toWellFormed()
        .replace(/\p{Cc}/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
  const list = fc.uniqueArray(line.map((name) => name.normalize('NFC')));
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((moment) => {
      const { data } = parse(`---\ndate: ${moment.toISOString()}\n---\n`, 'Europe/Vienna');
      return data.date;
    });
  const flag = fc.boolean();
  const data = fc.record<FrontMatter>(
    {
      title: line,
      date,
      updated: date,
      categories: list,
      tags: list,
      description: line,
      draft: flag,
      permalink: line.map((text) => `/${text.replaceAll('/', '-')}/`),
      slug: line,
      image: fc.record(
        { src: line.filter((text) => text !== 'false'), alt: line, caption: line },
        { requiredKeys: ['src'], noNullPrototype: true },
      ),
      authors: list,
      canonicalUrl: fc.webUrl(),
      redirectFrom: list,
      lang: fc.constantFrom('en', 'zh-Hans', 'de-AT'),
      toc: flag,
      series: line,
      pinned: flag,
      noindex: flag,
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  test('what is printed is read again as the same', () => {
    fc.assert(
      fc.property(data, (printed) => {
        const text = printFrontMatter(printed, { timeZone: 'Europe/Vienna' });
        const read = parse(`${text}Body`, 'Europe/Vienna');
        expect(read.problems).toEqual([]);
        expect(read.data).toStrictEqual(printed);
        expect(read.body.trimStart()).toBe('Body');
      }),
      { numRuns: 300 },
    );
  });

  test('is what an author would write', () => {
    const printed: FrontMatter = {
      tags: ['aws', 'C++', 'yes'],
      title: 'Recap: AWS',
      date: { day: '2021-03-07', time: '08:30:00', instant: '2021-03-07T08:30:00.000Z' },
      image: { src: 'a.png' },
      draft: true,
    };
    expect(printFrontMatter(printed, { timeZone: 'UTC' })).toBe(
      '---\ntitle: "Recap: AWS"\ndate: 2021-03-07 08:30\ntags: [aws, C++, "yes"]\ndraft: true\nimage: a.png\n---\n',
    );
    expect(printFrontMatter({}, { timeZone: 'UTC' })).toBe('---\n---\n');
  });
});
