import { formatProblem } from '../../../lib/problems/format-problems';
import { blog, post } from '../../blog';

const POSTS = { 'posts/a.md': post(['lang: ko']), 'posts/b.md': post(['lang: tlh']) };
const about = (language: string) =>
  blog(POSTS, { language }).problems.filter(({ rule }) => rule === 'language');

it.each(['en', 'de-CH', 'zh-TW', 'ar'])('says nothing of %s', (language) => {
  expect(about(language)).toEqual([]);
});

it('says once, at the configuration, that the blog has no words in a language', () => {
  expect(about('ko').map(formatProblem)).toEqual([
    'site.config.ts warning language: the blog has no words of its own in "ko" (it has ar, de, en, es, fr, ja, zh-Hans, zh-Hant), so what it says beside your texts is in English; add a table to lib/words/ for "ko" [language]',
  ]);
});
