import type { CleanTag } from './clean-tag';
import type { StartTag } from './html-tokens';

/** A start tag as HTML: the author's own characters where nothing was changed. */
export function writeStartTag(clean: CleanTag, token: StartTag, source: string): string {
  const same =
    clean.name === token.name &&
    clean.attributes.size === token.attributes.length &&
    token.attributes.every(({ name, value }) => clean.attributes.get(name) === value);
  if (same) return source;
  const attributes = [...clean.attributes].map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escapeValue(value)}"`,
  );
  return `<${clean.name}${attributes.join('')}>`;
}

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
