/**
 * Which part of a text LiquidJS stumbled over, from its first character up to behind its last: a tag or an output, whole. Where the
 * error does not say it, the first opening of either.
 */
export function sourceOffset(error: unknown, text: string): [start: number, end: number] {
  const token = error instanceof Error ? Reflect.get(error, 'token') : undefined;
  const at = numberOf(token, 'begin') ?? 0;
  // The token may be an expression within a tag.
  const before = Math.max(text.lastIndexOf('{{', at), text.lastIndexOf('{%', at), 0);
  const opening = /^\{[{%]/.test(text.slice(at, at + 2)) ? at : before;
  const start = /^\{[{%]/.test(text.slice(opening, opening + 2))
    ? opening
    : Math.max(text.search(/\{[{%]/), 0);
  const close = text.startsWith('{{', start) ? '}}' : '%}';
  const end = text.indexOf(close, start);
  const next = text.slice(start + 2).search(/\{[{%]/);
  // One that is never closed, or only behind the next one: its two signs alone are wrong.
  if (end < 0 || (next >= 0 && start + 2 + next < end)) return [start, start + 2];
  return [start, end + 2];
}

function numberOf(value: unknown, key: string): number | undefined {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : undefined;
}
