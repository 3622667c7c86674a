import { isMapping } from '../../post/front-matter-source';
import type { Data, FilePlace, OldSettings } from '../dialect';
import { textAt } from '../values';
import { lowerKeys } from './lower-keys';

/** Fields whose names have capitals here. */
const NAMES: Readonly<Record<string, string>> = {
  expirydate: 'expiryDate',
  publishdate: 'publishDate',
  pubdate: 'pubDate',
  unpublishdate: 'unpublishDate',
  linktitle: 'linkTitle',
  hidden: 'hidden',
};

/** Front matter whose keys may be written in any case, and whose pictures some themes keep in a mapping. */
export function hugoFrontMatter(written: Data, _: FilePlace, { config }: OldSettings): Data {
  const all: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(lowerKeys(written))) all[NAMES[key] ?? key] = value;
  const zoned = textAt(lowerKeys(config), 'timezone') !== undefined;
  for (const key of ['date', 'publishDate', 'lastmod']) {
    if (!zoned && typeof all[key] === 'string') all[key] = asWritten(all[key]);
  }
  // In Hugo `published` is a date.
  if (all.published !== undefined && all.published !== true && all.published !== false) {
    all.publishDate ??= all.published;
    delete all.published;
  }
  for (const key of ['cover', 'image', 'featuredimage', 'thumbnail', 'banner', 'featured_image']) {
    const value = all[key];
    if (!isMapping(value)) continue;
    const { image, src, url, alt, caption } = lowerKeys(value);
    const address = [image, src, url].find((each) => typeof each === 'string' && each !== '');
    if (address === undefined) delete all[key];
    else
      all[key] = {
        src: address,
        ...(typeof alt === 'string' && { alt }),
        ...(typeof caption === 'string' && { caption }),
      };
  }
  for (const key of ['aliases', 'tags', 'categories', 'series', 'images']) {
    if (Array.isArray(all[key])) all[key] = all[key].filter((each) => each !== null && each !== '');
    if (all[key] === null || all[key] === '') delete all[key];
  }
  if (Array.isArray(all.series)) [all.series] = all.series;
  if (Array.isArray(all.author)) all.authors ??= all.author;
  return all;
}

/**
 * Hugo shows a date with an offset as it is written, and makes addresses of it so, unless `timeZone` says otherwise. The offset goes
 * where it would lead to another day.
 */
function asWritten(date: string): string {
  const [, day, time, offset] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?([+-]\d\d:?\d\d)$/.exec(date.trim()) ?? [];
  if (day === undefined || time === undefined || offset === undefined) return date;
  const moment = new Date(`${day}T${time}${offset.replace(/^(...):?(..)$/, '$1:$2')}`);
  return Number.isNaN(moment.valueOf()) || moment.toISOString().startsWith(day) ? date : `${day} ${time}`;
}
