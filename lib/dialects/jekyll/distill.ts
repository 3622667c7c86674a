/** Code, in which tags are shown; works that are cited, and notes, of the layout Distill. */
const PIECES =
  /(?<code>(?<fence>`{3,}|~{3,})[\s\S]*?\n\s*\k<fence>|(?<ticks>`+)(?!`)[\s\S]*?\k<ticks>)|<d-cite\b[^>]*?\s(?:bibtex-)?key\s*=\s*["'](?<keys>[^"']*)["'][^>]*>(?:\s*<\/d-cite>)?|<d-footnote>(?<note>[\s\S]*?)<\/d-footnote>/g;

/**
 * Writes the elements of Distill as tags of Liquid, which are known here: `<d-cite key="a, b"></d-cite>` is a citation, `<d-footnote>` a note.
 * Lines stay where they are.
 */
export function withDistillTags(body: string): string {
  if (!/<d-(?:cite|footnote)\b/.test(body)) return body;
  return body.replace(PIECES, (whole: string, ...rest: unknown[]) => {
    const groups: unknown = rest.at(-1);
    const group = (name: string) => {
      const value: unknown =
        typeof groups === 'object' && groups !== null ? Reflect.get(groups, name) : undefined;
      return typeof value === 'string' ? value : undefined;
    };
    if (group('code') !== undefined) return whole;
    const [keys, note] = [group('keys'), group('note')];
    if (keys !== undefined) return `{% dcite ${keys.replace(/[\s,]+/g, ' ').trim()} %}`;
    // A note may cite, too.
    return note === undefined ? whole : `{% dfootnote %}${withDistillTags(note)}{% enddfootnote %}`;
  });
}
