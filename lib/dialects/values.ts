import { isMapping } from '../post/front-matter/source';
import type { Data } from './dialect';

/* What a configuration of another system says under a key, whatever its author wrote there. */

/** A text, or a number as text; `undefined` for anything else, and for an empty text. */
export function textAt(data: Data, key: string): string | undefined {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `true` or `false`, also as text; `undefined` for anything else. */
export function flagAt(data: Data, key: string): boolean | undefined {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

/** A mapping; an empty one where there is none. */
export function mappingAt(data: Data, key: string): Data {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  return isMapping(value) ? value : {};
}

/** A list; one value alone is a list of one. */
export function listAt(data: Data, key: string): readonly unknown[] {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Without the keys whose values are `undefined`. */
export function present(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
