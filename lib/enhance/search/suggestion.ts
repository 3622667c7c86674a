import type { SearchWords } from '../../words/words';
import type { Engine } from './engine';
import { create } from './hit';
import { type Query, searchOf } from './query';
import { fill } from './sentence';

/** With more words, one cannot see which of them was too much. */
const MOST_WORDS = 5;

/**
 * What else to look for where nothing was found: the same in all categories, or each of several words by itself, as far
 * as that finds something. A sentence with links to this very page; `undefined` if there is nothing to offer.
 */
export async function suggestion(
  document: Document,
  engine: Engine,
  query: Query,
  words: SearchWords,
): Promise<HTMLParagraphElement | undefined> {
  const text = query.text.trim();
  const asked = [...new Set(text.split(/\s+/))].slice(0, MOST_WORDS);
  const others = [
    ...(query.categories.length > 0 ? [{ text, label: words.inAllCategories }] : []),
    ...(asked.length > 1 ? asked.map((word) => ({ text: word, label: fill(words.word, { word }) })) : []),
  ];
  const links: Node[] = [];
  for (const { text, label } of others) {
    const found = await engine.find(text, []);
    if ((await found.next()).length === 0) continue;
    const link = create(document, 'a', { href: searchOf({ text, categories: [] }) }, label);
    links.push(create(document, 'span', {}, link, ` (${found.total})`));
  }
  if (links.length === 0) return undefined;
  return create(document, 'p', { class: 'meta' }, create(document, 'span', {}, words.instead), ...links);
}
