import { WHITE } from './patterns';
import type { Emphasis, Reader } from './span-reader';
import { read } from './spans';

export function stopsAt({ text, at }: Reader, stop: Emphasis | ']'): boolean {
  if (stop === ']' || !text.startsWith(stop, at) || WHITE.test(text[at - 1] ?? '')) return false;
  const sign = stop[0] ?? '';
  const next = text.slice(at + stop.length);
  if (stop.length === 1 && next.startsWith(sign) && !next.startsWith(sign + sign)) return false;
  return sign !== '_' || !/^[\p{L}\p{N}]/u.test(next);
}

export function emphasis(reader: Reader, before: string, open: readonly Emphasis[]): string {
  const { text, at } = reader;
  const sign = text[at] === '*' ? '*' : '_';
  const doubled: Emphasis = sign === '*' ? '**' : '__';
  const run: Emphasis = text[at + 1] === sign ? doubled : sign;
  const literal = (length: number) => {
    reader.at = at + length;
    return escapeRun(text, at, length);
  };
  const inWord = sign === '_' && /\p{L}-?\p{L}*$/u.test(text.slice(Math.max(0, at - 60), at));
  if (
    inWord ||
    WHITE.test(text[at + run.length] ?? ' ') ||
    open.some((other) => other.length === run.length)
  ) {
    return literal(run.length);
  }
  for (const mark of run.length === 2 && !open.some((other) => other.length === 1)
    ? ([run, sign] as const)
    : [run]) {
    reader.at = at + mark.length;
    const inner = read(reader, mark, [...open, mark]);
    if (inner.found && inner.out !== '') {
      reader.at += mark.length;
      return wrapped(inner.out, mark, before, text.slice(reader.at, reader.at + 2));
    }
  }
  return literal(run.length);
}

/** A sign that stands for itself. */
function escapeRun(text: string, at: number, length: number): string {
  const [before, after] = [text[at - 1] ?? ' ', text[at + length] ?? ' '];
  const run = text.slice(at, at + length);
  const alone = WHITE.test(before) && WHITE.test(after);
  const inWord = run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return alone || inWord ? run : [...run].map((sign) => `\\${sign}`).join('');
}

/** Emphasis in Markdown's signs where these can mean nothing else, else in tags. */
function wrapped(inner: string, mark: Emphasis, before: string, after: string): string {
  const name = mark.length === 2 ? 'strong' : 'em';
  const opens = /(?:^|[\s(["'“‘])$/.test(before) && /^[\p{L}\p{N}`[!<]/u.test(inner);
  const closes = /^(?:$|[\s).,;:!?\]"'”’])/.test(after) && /[\p{L}\p{N}`)>.!?]$/u.test(inner);
  const wordy = !/[*_]/.test(inner.replace(/`[^`]*`/g, ''));
  if (opens && closes && wordy && !/\p{sc=Han}/u.test(inner.slice(0, 1) + inner.slice(-1)))
    return `${mark}${inner}${mark}`;
  return `<${name}>${inner}</${name}>`;
}
