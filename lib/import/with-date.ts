/** What says when a post is from: in its front matter, whatever its case, or in its name. */
const DATED = /^["']?(?:date|publishdate|pubdate)["']?\s*[:=]/im;
const DATED_NAME = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]*$/;

/**
 * A post that says nowhere when it is from, with the date of its first commit: what is committed into another repository would have the
 * day of the move.
 * @param date in ISO 8601.
 * @returns `undefined` where the post says it, or has front matter of a kind that takes no line of YAML.
 */
export function withDate(name: string, text: string, date: string): string | undefined {
  if (DATED_NAME.test(name)) return undefined;
  const [, open = '', head = ''] = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  if (open === '') {
    return /^\uFEFF?(?:\+\+\+|;;;|\{|---)/.test(text) ? undefined : `---\ndate: ${date}\n---\n\n${text}`;
  }
  return DATED.test(head) ? undefined : `${open}date: ${date}\n${text.slice(open.length)}`;
}
