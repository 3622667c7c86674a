import { isListOf, isObject, isText } from '../value-shapes';
import type { Packing } from './cache/pieces';
import type { PageRecord } from './page-record';
import type { Placed } from './sync';

/* How rows of the manifest's tables are kept. A piece has a checksum, and a key that names the code: a look at its kinds is enough. */

/** Lists of names as numbers: of ten thousand pages they would be most of what is kept. */
interface PackedPage {
  page: Omit<PageRecord, 'links' | 'scripts' | 'inlineScripts'>;
  links: number[];
  scripts: number[];
  inlineScripts: number[];
}

interface PackedPages {
  /** What the pages of a piece have in common: the addresses that they link, and of their files. */
  names: string[];
  pages: PackedPage[];
}

export const packedPages: Packing<PageRecord> = {
  pack: (rows) => {
    const names = new Map<string, number>();
    const pages = rows.map(([, page]) => packPage(page, names));
    return { names: [...names.keys()], pages };
  },
  unpack: (piece) =>
    isPackedPages(piece)
      ? piece.pages.map((page) => [page.page.file, unpackPage(page, piece.names)])
      : undefined,
};

function packPage(record: PageRecord, names: Map<string, number>): PackedPage {
  const { links, scripts, inlineScripts, ...page } = record;
  const numberOf = (name: string) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  return {
    page,
    links: links.map(numberOf),
    scripts: scripts.map(numberOf),
    inlineScripts: inlineScripts.map(numberOf),
  };
}

/** What was read becomes the record: a copy of each of ten thousand would cost as much as reading them. */
function unpackPage(
  { page, links, scripts, inlineScripts }: PackedPage,
  names: readonly string[],
): PageRecord {
  const name = (number: number) => names[number] ?? '';
  return Object.assign(page, {
    links: links.map(name),
    scripts: scripts.map(name),
    inlineScripts: inlineScripts.map(name),
  });
}

function isPackedPages(value: unknown): value is PackedPages {
  return isObject(value) && isListOf(value.names, isText) && isListOf(value.pages, isPackedPage);
}

function isPackedPage(value: unknown): value is PackedPage {
  return (
    isObject(value) &&
    isObject(value.page) &&
    typeof value.page.file === 'string' &&
    [value.links, value.scripts, value.inlineScripts].every(Array.isArray)
  );
}

/** Without the names of their fields. */
type PackedPlace = [file: string, key: string, stamp: string, size: number];

export const packedPlaces: Packing<Placed> = {
  pack: (rows) => rows.map(([file, { key, stamp, size }]): PackedPlace => [file, key, stamp, size]),
  unpack: (piece) =>
    isListOf(piece, isPackedPlace)
      ? piece.map(([file, key, stamp, size]) => [file, { key, stamp, size }])
      : undefined,
};

function isPackedPlace(value: unknown): value is PackedPlace {
  if (!Array.isArray(value)) return false;
  const [file, key, stamp, size] = value;
  return isText(file) && isText(key) && isText(stamp) && typeof size === 'number';
}
