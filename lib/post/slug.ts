/**
 * The words of a text as one part of a URL: lower case, composed (NFC), letters, marks and digits of any script, hyphens
 * for everything between them. The same text gives the same slug, and a slug gives itself.
 */
export function slugify(text: string, fallback: string): string {
  const folded = text.toWellFormed().normalize('NFC').toLowerCase().normalize('NFC');
  return trimHyphens(folded.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')) || fallback;
}

/** Jekyll's `pretty` mode (`utils.rb`, SLUGIFY_PRETTY_REGEXP), of which its `:title` is made: case and `._~!$&'()+,;=@` are kept. */
export function pretty(text: string): string {
  const composed = text.toWellFormed().normalize('NFC');
  return trimHyphens(composed.replace(/[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+/gu, '-'));
}

function trimHyphens(text: string): string {
  return text.replace(/^-|-$/g, '');
}
