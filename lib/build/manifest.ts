import { type KeptFacts, keptFacts } from '../files/media';
import type { Problem } from '../problems/problem';
import { isListOf, isObject, isRows, isText } from '../value-shapes';
import { cacheKey, forget, readCache, writeCache } from './cache/cache';
import {
  forgetPieces,
  inRows,
  type KeptTable,
  noTable,
  type Packing,
  type PieceKeys,
  readTable,
  type Table,
  writeTable,
} from './cache/pieces';
import type { KnownCards } from './files/card-files';
import type { Fingerprint, TextRecord } from './freshness';
import { packedPages, packedPlaces } from './manifest-packing';
import type { PageRecord } from './page-record';
import type { Placed } from './sync';

/** The tables of a manifest, and what a row of each is. */
interface Rows {
  /** The digest of a text, by its source. */
  bodies: string;
  /** What is known of a text, by its key. */
  texts: TextRecord;
  /** By path. */
  fingerprints: Fingerprint;
  /** By file. */
  pages: PageRecord;
  /** What `out/` held, by file. */
  placed: Placed;
  /** Stamps of the folders of `out/`. */
  folders: string;
  /** Warnings about pages as they were composed, by file. */
  heavy: Problem[];
}

type TableName = keyof Rows;

/** What a manifest says beside its tables. */
interface Stated {
  /** `targetsDigest` of the content in which the texts were rendered. */
  targets: string;
  /** `viewsDigest` of its content. */
  views: string;
  /** The cards of these views. */
  cards: KnownCards;
}

/** What a build leaves to the next one: enough to tell what need not be made again, without a look at any of it. */
export type Manifest = Stated & Contents;

type Contents = { [Name in TableName]: Table<Rows[Name]> };

/** A manifest as it was read. */
type KeptManifest = Manifest & {
  /** Its tables, and where they lie: of those, the next manifest is written. */
  kept: Tables;
};

type Tables = { [Name in TableName]: KeptTable<Rows[Name]> };

const PACKINGS: { [Name in TableName]: Packing<Rows[Name]> } = {
  bodies: inRows(isText),
  texts: inRows((row): row is TextRecord => isObject(row) && Array.isArray(row.lookups)),
  fingerprints: inRows((row): row is Fingerprint => isObject(row) && isRows(row.texts)),
  pages: packedPages,
  placed: packedPlaces,
  folders: inRows(isText),
  heavy: inRows((row): row is Problem[] => isListOf(row, isObject)),
};

function eachTable(table: <Name extends TableName>(name: Name) => KeptTable<Rows[Name]>): Tables {
  return {
    bodies: table('bodies'),
    texts: table('texts'),
    fingerprints: table('fingerprints'),
    pages: table('pages'),
    placed: table('placed'),
    folders: table('folders'),
    heavy: table('heavy'),
  };
}

function withTables({ targets, views, cards }: Stated, kept: Tables): KeptManifest {
  return {
    targets,
    views,
    cards,
    bodies: kept.bodies.rows,
    texts: kept.texts.rows,
    fingerprints: kept.fingerprints.rows,
    pages: kept.pages.rows,
    placed: kept.placed.rows,
    folders: kept.folders.rows,
    heavy: kept.heavy.rows,
    kept,
  };
}

/** What the first build finds: each page is to be made. */
export function emptyManifest(): KeptManifest {
  return withTables({ targets: '', views: '', cards: { names: [], problems: [] } }, eachTable(noTable));
}

/** What says where the tables lie: little, and read and written each time. */
interface Head extends Stated {
  images: KeptFacts[];
  pieces: Record<TableName, PieceKeys>;
}

/** What the last build with this code left, if it ended well; without the rows of damaged pieces. */
export function readManifest(): KeptManifest {
  const head = readHead();
  if (head === undefined) return emptyManifest();
  keptFacts(head.images);
  const tables = eachTable((name) => readTable(head.pieces[name], PACKINGS[name]));
  const isDamaged = (name: TableName) => tables[name].keys.includes('');
  // A warning that is missing is missed only where its page is looked at again, and what lies in a folder is told by what was placed.
  const placed = isDamaged('heavy') ? noTable<Placed>() : tables.placed;
  const folders = isDamaged('heavy') || isDamaged('placed') ? noTable<string>() : tables.folders;
  return withTables(head, { ...tables, placed, folders });
}

/**
 * Keeps a manifest. Until all of it is written, the one before is there, whole.
 * @param before the one that was read when the build began.
 */
export function writeManifest(manifest: Manifest, before: KeptManifest): void {
  const old = readHead();
  const contents: Contents = manifest;
  const pieces = keysOf(
    eachTable((name) => {
      const rows = contents[name];
      return {
        rows,
        keys: writeTable(rows, before.kept[name], PACKINGS[name], (digest) =>
          cacheKey('piece', name, digest),
        ),
      };
    }),
  );
  const { targets, views, cards } = manifest;
  const head: Head = { targets, views, cards, images: keptFacts(), pieces };
  writeCache(cacheKey('manifest'), head);
  if (old !== undefined) forgetPieces(Object.values(old.pieces).flat(), Object.values(pieces).flat());
}

/** The next build makes everything anew. */
export function forgetManifest(): void {
  forget(cacheKey('manifest'));
}

function keysOf(tables: Tables): Head['pieces'] {
  const { bodies, texts, fingerprints, pages, placed, folders, heavy } = tables;
  return {
    bodies: bodies.keys,
    texts: texts.keys,
    fingerprints: fingerprints.keys,
    pages: pages.keys,
    placed: placed.keys,
    folders: folders.keys,
    heavy: heavy.keys,
  };
}

function readHead(): Head | undefined {
  const head = readCache(cacheKey('manifest'));
  return isHead(head) ? head : undefined;
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
function isHead(value: unknown): value is Head {
  if (!isObject(value) || !isObject(value.pieces)) return false;
  const { pieces, cards } = value;
  return (
    typeof value.targets === 'string' &&
    typeof value.views === 'string' &&
    isObject(cards) &&
    isListOf(cards.names, isText) &&
    isListOf(cards.problems, isObject) &&
    isRows(value.images) &&
    Object.keys(PACKINGS).every((name) => isListOf(pieces[name], isText))
  );
}
