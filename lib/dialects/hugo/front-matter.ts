import { parseDate } from '../../post/dates/dates';
import { isTimeZone } from '../../post/dates/time-zone';
import { isMapping } from '../../post/front-matter/source';
import type { Data, FilePlace, OldSettings } from '../dialect';
import { toTag } from '../old-languages';
import { flagAt, listAt, mappingAt, textAt } from '../values';
import { withParams } from './cascade';
import { mainLanguage } from './languages';
import { lowerKeys } from './lower-keys';
import { withSliceNames } from './section-slices';

/** Fields whose names have capitals here. */
const NAMES: Readonly<Record<string, string>> = {
  expirydate: 'expiryDate',
  publishdate: 'publishDate',
  pubdate: 'pubDate',
  unpublishdate: 'unpublishDate',
  linktitle: 'linkTitle',
  hidden: 'hidden',
};

/** Front matter while it is read. */
type Fields = Record<string, unknown>;

/** Front matter whose keys may be written in any case, and whose pictures some themes keep in a mapping. */
export function hugoFrontMatter(written: Data, place: FilePlace, old: OldSettings): Data {
  const all: Fields = {};
  for (const [key, value] of Object.entries({ ...place.inherited?.data, ...withParams(lowerKeys(written)) }))
    all[NAMES[key] ?? key] = value;
  readDates(all, old.config);
  readFlags(all);
  for (const key of PICTURES) readPicture(all, key);
  for (const key of LISTS) dropEmpty(all, key);
  readAddresses(all, place, old);
  if (Array.isArray(all.series)) [all.series] = all.series;
  if (Array.isArray(all.author)) all.authors ??= all.author;
  return all;
}

const PICTURES = ['cover', 'image', 'featuredimage', 'thumbnail', 'banner', 'featured_image'];
const LISTS = ['aliases', 'tags', 'categories', 'series', 'images'];

function readDates(all: Fields, config: Data): void {
  const named = textAt(lowerKeys(config), 'timezone') ?? 'UTC';
  const zone = isTimeZone(named) ? named : 'UTC';
  for (const key of ['date', 'publishDate', 'lastmod']) {
    const date = plainDate(all[key]);
    if (typeof date === 'string') all[key] = asWritten(date, zone);
  }
  // In Hugo `published` is a date.
  if (all.published !== undefined && all.published !== true && all.published !== false) {
    all.publishDate ??= all.published;
    delete all.published;
  }
}

/** What says whether a page has formulas, whether it has an address, and whether lists name it. */
function readFlags(all: Fields): void {
  if (isMapping(all.math)) all.math = flagAt(lowerKeys(all.math), 'enable') ?? null;
  if (all.math === null) delete all.math;
  const { render, list } = lowerKeys(mappingAt(all, 'build' in all ? 'build' : '_build'));
  if (render === false || render === 'never' || render === 'link') all.headless ??= true;
  if (list === false || list === 'never' || list === 'local') all.unlisted ??= true;
}

/** A picture in a mapping, by whichever key it has its address; one without an address is none. */
function readPicture(all: Fields, key: string): void {
  const value = all[key];
  if (!isMapping(value)) return;
  const { image, src, url, alt, caption } = lowerKeys(value);
  const address = [image, src, url].find((each) => typeof each === 'string' && each !== '');
  if (address === undefined) {
    delete all[key];
    return;
  }
  all[key] = {
    src: address,
    ...(typeof alt === 'string' && { alt }),
    ...(typeof caption === 'string' && { caption }),
  };
}

function dropEmpty(all: Fields, key: string): void {
  const value = all[key];
  if (Array.isArray(value)) all[key] = value.filter((each) => each !== null && each !== '');
  if (value === null || value === '') delete all[key];
}

function readAddresses(
  all: Fields,
  { kind, folders, language }: FilePlace,
  { config, permalinks }: OldSettings,
): void {
  // A section such as content/page/, which is no list of posts.
  const template = kind === 'page' ? permalinks[folders[0]?.toLowerCase() ?? ''] : undefined;
  if (template !== undefined && all.url === undefined) all.permalink ??= template;
  // Here all addresses of a language are below its own; in Hugo, `url` is all of the address.
  if (typeof all.url === 'string' && all.url.startsWith('/') && isBelow(language, config)) {
    all.aliases = [...listAt(all, 'aliases'), all.url];
  }
  for (const key of ['url', 'permalink']) {
    if (typeof all[key] === 'string') all[key] = withSliceNames(all[key]);
  }
}

/** Whether posts in a language have the address of the language in front of theirs. */
function isBelow(language: string | undefined, config: Data): boolean {
  const settings = lowerKeys(config);
  const inFolder = flagAt(settings, 'defaultcontentlanguageinsubdir') ?? false;
  return language !== undefined && (inFolder || toTag(mainLanguage(settings)) !== language);
}

/** Without the name of the zone that Go writes behind an offset; the seconds since 1970 as a moment. */
function plainDate(date: unknown): unknown {
  const seconds =
    typeof date === 'number' || (typeof date === 'string' && /^\d{9,10}$/.test(date))
      ? Number(date)
      : undefined;
  if (seconds !== undefined && seconds > 1e8 && seconds < 1e10) return new Date(seconds * 1000).toISOString();
  return typeof date === 'string' ? date.replace(/([+-]\d{4}) [A-Z]{2,5}$/, '$1') : date;
}

/**
 * Hugo shows a date with an offset as it is written, and makes addresses of it so, whatever `timeZone` says. The offset goes where it would
 * lead to another day.
 */
function asWritten(date: string, zone: string): string {
  const [, day, time] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(?:[+-]\d\d:?\d\d|Z)$/i.exec(date.trim()) ?? [];
  if (day === undefined || time === undefined) return date;
  const read = parseDate(date, zone);
  return 'problem' in read || read.date.day === day ? date : `${day} ${time}`;
}
