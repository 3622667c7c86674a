import type { PageType } from '../routes';
import type { Tokens } from './tokens';

/** The blog's own types of pages, and those of pages that only their route in `app/` knows. */
export type ExportedType = PageType | 'other';

/** Something that a page refers to. */
export interface Reference {
  /** As it stands in the page. */
  url: string;
  /** The element that says so: `<img src>`. */
  where: string;
  /** Whether the browser fetches it for the page, and as what; `undefined` for what only leads on. */
  fetched?: 'script' | 'style' | 'image' | 'media' | 'frame' | 'font' | 'manifest';
}

/** A page of the export, the framework taken out, with what the steps that follow need to know of it. */
export interface Page {
  /** Where it is read, decoded, without the base path. */
  path: string;
  /** Its file below `out/`. */
  file: string;
  type: ExportedType;
  /** The file that an author would edit. */
  source?: string;
  /** It holds islands, and kept the framework. */
  islands: boolean;
  /** Its HTML up to where the policy and the style go, and from there on. */
  html: [string, string];
  /** The files of its style, in order, as addresses. */
  stylesheets: readonly string[];
  tokens: Tokens;
  /** What a fragment can lead to. */
  anchors: readonly string[];
  references: readonly Reference[];
  /** The texts of inline scripts that run, or are read as rules: the policy must allow them. */
  inlineScripts: readonly string[];
}
