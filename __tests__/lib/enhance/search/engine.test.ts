import { openEngine } from '../../../../lib/enhance/search/engine';
import { type FakePage, fakePagefind } from './fake-pagefind';

async function open(pages: readonly FakePage[], parts: string[] = []) {
  const { pagefind, asked, merged } = fakePagefind(pages);
  const loaded: string[] = [];
  const load = async (href: string) => {
    loaded.push(href);
    return pagefind;
  };
  const place = { origin: 'https://me.example', href: '/blog/pagefind/', parts };
  return { engine: await openEngine(load, place), asked, merged, loaded };
}

const READS: FakePage = {
  url: '/blog/reads/',
  title: 'What a read buys',
  text: 'Nothing here. Strong reads cost. Another read.',
  categories: ['AWS', 'Data'],
  lang: 'en-GB',
  date: { iso: '2021-03-07', text: '7 March 2021' },
  sections: [
    { from: 6, id: 'strong', title: 'Strong' },
    { from: 9, id: 'more', title: 'More' },
  ],
};

test('opens the index where it is, and every part of it', async () => {
  const { loaded, asked, merged } = await open([], ['ja', 'zh']);
  expect(loaded).toEqual(['/blog/pagefind/pagefind.js']);
  expect(asked).toEqual(['options /blog/']);
  // One for all, so that the list of parts is fetched once.
  const tag = merged[0]?.[1].metaCacheTag;
  expect(tag).toMatch(/\d/);
  expect(merged).toEqual([
    ['https://me.example/blog/pagefind/', { baseUrl: '/blog/', language: 'ja', metaCacheTag: tag }],
    ['https://me.example/blog/pagefind/', { baseUrl: '/blog/', language: 'zh', metaCacheTag: tag }],
  ]);
});

test('a hit is the post, with what was found and where', async () => {
  const { engine } = await open([READS]);
  const [hit] = await (await engine.find('strong', [])).next();
  expect(hit).toEqual({
    href: '/blog/reads/',
    title: [
      expect.objectContaining({ text: 'What' }),
      ...Array(6).fill(expect.objectContaining({ hit: false })),
    ],
    excerpt: expect.arrayContaining([{ text: 'Strong', hit: true }]),
    categories: ['AWS', 'Data'],
    date: { iso: '2021-03-07', text: '7 March 2021' },
    lang: 'en-GB',
    sections: [{ href: '/blog/reads/#strong', label: 'Strong' }],
  });
});

test('the section with most comes first', async () => {
  const many = { ...READS, text: 'Nothing here. Strong cost. Strong strong strong.' };
  const { engine } = await open([
    {
      ...many,
      sections: [
        { from: 6, id: 'a', title: 'A' },
        { from: 8, id: 'b', title: 'B' },
      ],
    },
  ]);
  const [hit] = await (await engine.find('strong', [])).next();
  expect(hit?.sections.map(({ label }) => label)).toEqual(['B', 'A']);
});

test('what Pagefind finds for want of better is dropped, and not counted', async () => {
  const { engine } = await open([
    { url: '/a/', title: 'Cats', text: 'catenate them', categories: ['Pets'] },
    { url: '/b/', title: 'Chaos', text: 'of C', categories: ['Data', 'Pets'] },
  ]);
  const found = await engine.find('catenate', []);
  expect((await found.next()).map(({ href }) => href)).toEqual(['/a/']);
  expect(found.total).toBe(1);
  expect([...found.counts]).toEqual([['Pets', 1]]);
});

test('reads eight at a time, and stops where eight are none', async () => {
  const page = (url: string, text: string): FakePage => ({ url, title: 'T', text });
  const good = Array.from({ length: 10 }, (_, i) => page(`/good/${i}/`, 'strong'));
  const poor = Array.from({ length: 20 }, (_, i) => page(`/poor/${i}/`, 'sand'));
  const { engine } = await open([...good, ...poor]);
  const found = await engine.find('strong', []);
  expect(found.total).toBe(30);
  expect(await found.next()).toHaveLength(8);
  expect(await found.next()).toHaveLength(2);
  expect(await found.next()).toHaveLength(0);
  expect(found.total).toBe(10);
  expect(await found.next()).toHaveLength(0);
});

test('a date is found, too', async () => {
  const { engine } = await open([{ ...READS, text: '2021-03 march' }]);
  expect(await (await engine.find('march', [])).next()).toHaveLength(1);
});

test('in chosen categories only', async () => {
  const { engine } = await open([READS, { ...READS, url: '/b/', categories: ['Pets'] }]);
  const found = await engine.find('read', ['Pets', 'Other']);
  expect((await found.next()).map(({ href }) => href)).toEqual(['/b/']);
  expect(Object.fromEntries(found.counts)).toEqual({ AWS: 1, Data: 1, Pets: 1 });
});
