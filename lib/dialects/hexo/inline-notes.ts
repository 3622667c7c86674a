import type { Data } from '../dialect';
import { outsideCode } from './outside-code';
import { hasInlineNotes } from './renderer';

/** `^[A *note* with [brackets](/a)]` of markdown-it-footnote and Pandoc. */
const INLINE = /(?<![\\\]])\^\[((?:[^[\]\n]|\n(?![ \t]*\n)|\[[^[\]\n]{0,500}\]){1,2000})\](?!\()/g;

/** `[^1](A note)` of hexo-reference, which stands where others have an address. */
const REFERENCE = /(?<![!\\])\[\^[\w-]{1,40}\]\(((?:[^()\n]|\([^()\n]{0,500}\)){1,2000})\)/g;

/**
 * Makes notes that stand amid the text such with a definition.
 * @param notes gets what they say, in the order of the text. Put `definitionsOf` it behind the text.
 */
export function withInlineNotes(text: string, config: Data, notes: string[]): string {
  const add = (note: string): string => `[^${NAME}${notes.push(note.replace(/\s*\n\s*/g, ' ').trim())}]`;
  return outsideCode(text, (each) => {
    const referred = each.replace(REFERENCE, (whole, note: string) => (isAddress(note) ? whole : add(note)));
    return hasInlineNotes(config) ? referred.replace(INLINE, (_, note: string) => add(note)) : referred;
  });
}

/** No author calls notes so. */
const NAME = 'inline-note-';

export function definitionsOf(notes: readonly string[]): string {
  return notes.map((note, at) => `\n\n[^${NAME}${at + 1}]: ${note}`).join('');
}

/** What may be an address rather than words. */
const isAddress = (text: string): boolean =>
  /^[^\s\u2e80-\u9fff\uff00-\uffef]+(?:\s+"[^"]*")?$/.test(text.trim());
