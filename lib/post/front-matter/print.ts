import { Document } from 'yaml';
import { writeDate } from '../dates/dates';
import { type FrontMatter, frontMatterFields } from './schema';

/**
 * Front matter as YAML between `---`, in the order of README's table, which other systems read alike: words that
 * YAML 1.1 takes for booleans are quoted. Read again with the same time zone, it gives the same data.
 */
export function printFrontMatter(data: FrontMatter, { timeZone }: { timeZone: string }): string {
  const dates = { date: data.date, updated: data.updated };
  const plain: Record<string, unknown> = {
    ...data,
    ...Object.fromEntries(
      Object.entries(dates).map(([field, date]) => [field, date && writeDate(date, timeZone)]),
    ),
    image: data.image?.alt || data.image?.caption ? data.image : data.image?.src,
  };
  const document = new Document({}, { compat: 'yaml-1.1' });
  for (const { field, spellings } of frontMatterFields) {
    // Lists on one line, as authors write them.
    if (plain[field] !== undefined)
      document.set(spellings[0], document.createNode(plain[field], { flow: true }));
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml === '{}\n' ? '' : yaml}---\n`;
}
