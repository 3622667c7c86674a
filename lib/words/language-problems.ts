import type { Problem } from '../problems';
import { hasWords, SPOKEN } from './words-of';

/** Says once, at the configuration, that the blog has no words in the language of the site. */
export function languageProblems({ language }: { language: string }): Problem[] {
  if (hasWords(language)) return [];
  const message = `language: the blog has no words of its own in "${language}" (it has ${SPOKEN.join(', ')}), so what it says beside your texts is in English; add a table to lib/words/ for "${language}"`;
  return [{ file: 'site.config.ts', severity: 'warning', message, rule: 'language' }];
}
