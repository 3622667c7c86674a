import type { Problem } from '../problems/problem';
import type { Languages } from '../site/languages';
import { hasWords, SPOKEN } from './words-of';

/** Says once, at the configuration, that the blog has no words in a language of the site. */
export function languageProblems({ language, languages }: Languages): Problem[] {
  if (languages.length === 0) return wordless('language', language);
  return languages.flatMap(({ tag }, i) => wordless(`languages[${i}].tag`, tag));
}

function wordless(key: string, language: string): Problem[] {
  if (hasWords(language)) return [];
  const message = `${key}: the blog has no words of its own in "${language}" (it has ${SPOKEN.join(', ')}), so what it says beside your texts is in English; add a table to lib/words/ for "${language}"`;
  return [{ file: 'site.config.ts', severity: 'warning', message, rule: 'language' }];
}
