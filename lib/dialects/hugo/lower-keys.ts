import type { Data } from '../dialect';

/** With keys in small letters: Hugo reads its own in any case. */
export function lowerKeys(data: Data): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}
