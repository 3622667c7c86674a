/** What Liquid prints of a value. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return JSON.stringify(value);
  return String(value);
}
