/* What kind of value it is that was read from somewhere: enough of a look to use it without a throw. */

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function isListOf<T>(
  value: unknown,
  isMember: (member: unknown) => member is T,
): value is readonly T[] {
  return Array.isArray(value) && value.every(isMember);
}

/** A list of lists, as maps are kept. */
export function isRows(value: unknown): value is readonly unknown[][] {
  return isListOf(value, (row) => Array.isArray(row));
}
