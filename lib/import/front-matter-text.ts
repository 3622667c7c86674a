import { stringify } from 'yaml';

/** Front matter and body as a file; fields that are empty are left out. */
export function fileText(fields: Readonly<Record<string, unknown>>, body: string): string {
  const said = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  // One line a field: long texts are not folded.
  const head = stringify(Object.fromEntries(said), { lineWidth: 0, version: '1.1' });
  return `---\n${said.length === 0 ? '' : head}---\n\n${body.trim()}\n`;
}
