import { mkdirSync } from 'node:fs';
import { hasBytes, readBytes } from '../../../../lib/build/cache/cache';
import { DamagedCacheError } from '../../../../lib/build/cache/cached-page';
import { cardFiles, knownCards } from '../../../../lib/build/files/card-files';
import { bytesOf, keyOf, type SiteFiles } from '../../../../lib/build/site-files';
import { cardKey } from '../../../../lib/files/cards';
import { blog, post } from '../../../blog';
import { inTemporaryFolder } from '../../../temporary-folder';

// Its part that the code gives is computed once, and in the folder of the code.
cardKey('');
inTemporaryFolder();

const drawn: string[] = [];
jest.mock('../../../../lib/card/picture', () => ({
  pictureOf: async ({ title }: { title: string }) => {
    drawn.push(title);
    return { missing: [] };
  },
}));
jest.mock('../../../../lib/card/encode-card', () => ({ encodeCard: () => new Uint8Array([7]) }));

const content = blog({ 'posts/a.md': post(['title: One']), 'posts/b.md': post(['title: Two']) });
const at = (name: string) => `media/@/cards/${name}`;
const placedAs = (files: SiteFiles) =>
  new Map([...files].map(([name, file]) => [name, { key: keyOf(file), stamp: '', size: 1 }]));

beforeEach(() => {
  drawn.length = 0;
});

test('the cards that pages name are drawn, and no others', async () => {
  const known = await knownCards(content);
  const [site = '', one = '', two = ''] = known.names;
  const links = [at(two), at(one), 'a/index.html', at('gone.png')];
  const files = await cardFiles(links, known, new Map(), content);
  expect([...files.keys()]).toEqual([at(one), at(two)].sort());
  expect(drawn.sort()).toEqual(['One', 'Two']);
  expect(readBytes(cardKey(one))).toEqual(new Uint8Array([7]));
  expect(hasBytes(cardKey(site))).toBe(false);
});

test('a card that lies in out/ need not be kept; whoever wants its bytes all the same is told that they are gone', async () => {
  const known = await knownCards(content);
  const links = known.names.map(at);
  const placed = placedAs(await cardFiles(links, known, new Map(), content));
  mkdirSync('empty');
  process.chdir('empty');
  drawn.length = 0;
  const [, file] = [...(await cardFiles(links, known, placed, content))][0] ?? [];
  expect(drawn).toEqual([]);
  expect(() => file && bytesOf(file)).toThrow(DamagedCacheError);
});
