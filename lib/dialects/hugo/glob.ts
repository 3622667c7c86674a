/** A pattern of Hugo's for paths and kinds: `/blog/**`, `{page,section}`. Letters count in any case. */
export function globbed(pattern: string, text: string): boolean {
  if (pattern.length > MOST_LETTERS) return false;
  const source = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?|\{|\}|,/g, (sign) => SIGNS[sign] ?? sign);
  try {
    return new RegExp(`^(?:${source})$`, 'iu').test(text);
  } catch {
    return false;
  }
}

const MOST_LETTERS = 300;

const SIGNS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
};
