import { assetPlaces } from '../../../lib/dialects/asset-places';

const FROM = { source: 'posts/toys/kite.md' };

test.each([
  ['a.png', 'posts/toys/kite/a.png'],
  ['./kite/a.png', 'posts/toys/kite/a.png'],
  [String.raw`kite\a.png`, 'posts/toys/kite/a.png'],
  [String.raw`.\kite\a.png`, 'posts/toys/kite/a.png'],
  ['../_posts/toys/kite/a.png', 'posts/toys/kite/a.png'],
  ['../source/_posts/toys/kite/a.png', 'posts/toys/kite/a.png'],
  [String.raw`..\images\a.png`, 'public/images/a.png'],
  ['../../source/images/a.png', 'public/images/a.png'],
  ['../static/images/a.png', 'public/images/a.png'],
])('%s may be the file %s', (target, file) => {
  expect(assetPlaces(target, FROM)).toContain(file);
});

test('the folder of the post comes first, and no place is outside of the project', () => {
  const places = assetPlaces('../../../../a.png', FROM);
  expect(places[0]).toBe('posts/toys/kite/a.png');
  expect(places.every((place) => !place.includes('..'))).toBe(true);
});
