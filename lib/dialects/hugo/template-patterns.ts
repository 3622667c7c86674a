import { createHash } from 'node:crypto';
import { patternOf } from './go-pattern';
import type { Simple } from './template-alias';
import { of } from './template-strings';
import { numberOf, textOf, type Value } from './template-value';

export function digest(name: string): Simple {
  return of((value) => createHash(name).update(value).digest('hex'));
}

export const replaceRe: Simple = ([source, to, value, most]) => {
  const text = textOf(value);
  let done = 0;
  let replaced = '';
  for (const match of [...text.matchAll(patternOf(textOf(source)))].slice(0, limitOf(most))) {
    replaced += text.slice(done, match.index) + filled(textOf(to), match);
    done = match.index + match[0].length;
  }
  return replaced + text.slice(done);
};

/** `$1`, `${1}` and `$name` are groups; `$$` is a sign. */
function filled(to: string, match: RegExpMatchArray): string {
  return to.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, sign?: string, braced = '', bare = '') => {
    const group = braced || bare;
    return sign ?? (/^\d+$/.test(group) ? match[Number(group)] : match.groups?.[group]) ?? '';
  });
}

function limitOf(most: Value): number {
  const limit = most === undefined ? -1 : numberOf(most);
  return limit < 0 ? 1000 : limit;
}

export const findRe: Simple = ([source, value, most]) =>
  [...textOf(value).matchAll(patternOf(textOf(source)))].map(([found]) => found).slice(0, limitOf(most));
