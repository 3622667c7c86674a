import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { HOLE, stringsOf } from './strings';
import { vocabularyOf } from './vocabulary';

/** What a program can mean as names of the page. */
export interface Words {
  tags: Set<string>;
  classes: Set<string>;
  /** Of classes that end in what a program fills in: `w-`. */
  beginnings: Set<string>;
  attributes: Set<string>;
}

export const NO_WORDS: Words = {
  tags: new Set(),
  classes: new Set(),
  beginnings: new Set(),
  attributes: new Set(),
};

/** Every word that a program can mean as the name of an element or a class: those of its strings, but for sentences. */
export function wordsOf(files: readonly string[]): Words {
  const code = files
    .filter((file) => /\.tsx?$/.test(file))
    .map(
      (file) =>
        transformSync(readFileSync(file, 'utf8'), {
          loader: file.endsWith('x') ? 'tsx' : 'ts',
          jsx: 'automatic',
        }).code,
    )
    .join('\n');
  const words: Words = {
    tags: new Set('html head body meta link title script'.split(' ')),
    classes: new Set(),
    beginnings: new Set(),
    attributes: new Set([...code.matchAll(/[\w-]+/g)].map(([word]) => word.toLowerCase())),
  };
  for (const { text, argumentOf } of stringsOf(code)) {
    if (!/^[\s\w\0-]*$/.test(text)) continue;
    for (const word of text.split(/\s+/)) {
      const name = word.replaceAll(HOLE, '');
      if (name === '') continue;
      words.tags.add(name);
      if (!/^jsxs?$/.test(argumentOf ?? '')) words.classes.add(name);
      if (word.endsWith(HOLE) && name.endsWith('-')) words.beginnings.add(name);
    }
  }
  return words;
}

/** Adds the classes of the CSS whose beginnings a program says. */
export function fillIn({ classes, beginnings }: Words, css: string): void {
  for (const name of vocabularyOf(css)) {
    if ([...beginnings].some((beginning) => name.startsWith(beginning))) classes.add(name);
  }
}
