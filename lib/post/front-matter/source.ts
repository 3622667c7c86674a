import type { Fix } from '../../problems/problem';

/** Where something stands in a text; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface SourceProblem {
  message: string;
  place: Place;
  warning?: boolean;
  /** What is to stand at the place, where that needs no judgement. */
  fix?: Pick<Fix, 'old' | 'new'>;
  /** The value is known all the same, so that it is only a warning where old engines were content: of a field that is written twice, the last. */
  forgivable?: true;
}

/** A block of front matter as its format's parser read it. */
export interface Source {
  /** Normally a mapping; text, a list or nothing at all where the author wrote that. */
  data: unknown;
  problems: SourceProblem[];
  /** Where a key or a value stands; of what cannot be found, the nearest that encloses it. */
  placeOf(path: readonly PropertyKey[], what: 'key' | 'value'): Place;
}

/** Turns an offset into a place. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** Whether a value is a mapping, to be read by own keys only. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A mapping's own value; never what it inherits. */
export function own(mapping: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
