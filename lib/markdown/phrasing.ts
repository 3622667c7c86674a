/** The nodes of mdast of which a reader sees a part of a line: no word ends with them. */
export const PHRASING: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'link',
  'linkReference',
  'strong',
  'mark',
  'subscript',
  'superscript',
  'abbreviation',
]);
