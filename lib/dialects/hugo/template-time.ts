import { dateValue } from './go-date';
import type { GoFunction } from './template-frame';
import { UnsupportedError } from './template-tokens';
import { isMap, textOf, type Value } from './template-value';

/** A moment of a text: `time "2024-05-06"`. */
const asTime: GoFunction = ([value]) => {
  const text = textOf(value);
  if (isMap(value)) return value;
  if (!/^\d{4}-\d\d-\d\d/.test(text)) throw new UnsupportedError(`takes ${JSON.stringify(text)} for a time`);
  return dateValue(text);
};

/**
 * The moment of the build would make each build another page. Templates that ask for it most often only want a number that no other
 * element has; those that print the day are not run.
 */
const now: GoFunction = (): Value => ({
  isObject: true,
  Unix: 0,
  UnixNano: 0,
  UnixMilli: 0,
  UnixMicro: 0,
  Nanosecond: 0,
});

export const timeFunctions: ReadonlyMap<string, GoFunction> = new Map([
  ['time', asTime],
  ['time.AsTime', asTime],
  ['now', now],
  ['time.Now', now],
]);
