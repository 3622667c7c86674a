import { createHash } from 'node:crypto';
import type { Simple } from './template-alias';
import { of } from './template-strings';
import { UnsupportedError } from './template-tokens';
import { numberOf, textOf } from './template-value';

export function patternOf(source: string): RegExp {
  // Go's expressions never take long. Here a repetition of repetitions could, so none is tried.
  if (source.length > 500 || /[+*}]\)+[+*{]/.test(source))
    throw new UnsupportedError('has a pattern that may take too long');
  const flags = /^\(\?([ims]+)\)/.exec(source)?.[1] ?? '';
  try {
    return new RegExp(source.replace(/^\(\?[ims]+\)/, '').replace(/\(\?P</g, '(?<'), `gu${flags}`);
  } catch {
    throw new UnsupportedError(`has the pattern ${JSON.stringify(source)}`);
  }
}

export function digest(name: string): Simple {
  return of((value) => createHash(name).update(value).digest('hex'));
}

export const replaceRe: Simple = ([source, to, value]) =>
  textOf(value).replace(patternOf(textOf(source)), textOf(to).replace(/\$\{(\w+)\}/g, '$$$1'));

export const findRe: Simple = ([source, value, most]) =>
  [...textOf(value).matchAll(patternOf(textOf(source)))]
    .map(([found]) => found)
    .slice(0, most === undefined ? 1000 : numberOf(most));
