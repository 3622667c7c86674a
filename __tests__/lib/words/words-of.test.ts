import { wordsOf } from '../../../lib/words/words-of';

describe('wordsOf', () => {
  it('takes the first language that it knows', () => {
    expect(wordsOf('tlh', 'en').frame.search).toBe('Search');
    expect(wordsOf(undefined, 'en').frame.search).toBe('Search');
  });

  it('falls back to English, counts included', () => {
    const words = wordsOf('tlh');
    expect(words.frame.search).toBe('Search');
    expect([0, 1, 2, 1204].map(words.listing.posts)).toEqual(['0 posts', '1 post', '2 posts', '1,204 posts']);
  });
});
