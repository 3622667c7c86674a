import type { Drawings } from '../diagrams/drawings';
import type { ImageFacts } from '../files/image-facts';
import type { Problem, Severity } from '../problems/problem';
import type { Syntax } from './syntax';

/** Where a URL in a document leads, as the reader's browser needs it. */
export type ResolvedLink =
  /** A page or file of this site, or a place elsewhere: the `href` to write, percent-encoded, base path included. */
  | { kind: 'internal' | 'external'; href: string }
  /** Nothing there; the message says so and names the nearest thing that exists. */
  | { kind: 'missing'; message: string };

export type ResolvedImage =
  /** The facts of the file; their problem is a whole sentence. `stem`: see lib/images/plan.ts. */
  | ({ kind: 'internal'; src: string; stem?: string } & ImageFacts)
  | { kind: 'external'; src: string }
  | { kind: 'missing'; message: string };

/** What is embedded, beside the frames of well-known sites. Plain data. */
export interface EmbedSettings {
  /** Whether the address of a page, alone on its line, is an embed. */
  links: boolean;
  /** Further hosts that frames may come from. */
  hosts: readonly string[];
}

/** All that turning one document into HTML needs to know of the world. A plain value but for its questions. */
export interface MarkdownContext {
  /** The title that the page shows by itself: a first `# Heading` that says the same is dropped. */
  title?: string;
  /** BCP 47; chooses the quotes of smart typography. */
  language: string;
  /** BCP 47: in which words the blog speaks beside the text, such as the names of callouts (lib/words). */
  interfaceLanguage: string;
  /** What else than CommonMark and GFM is markup in it. */
  syntax: Syntax;
  /** Hosts that an `<iframe>` may come from. `youtube.com` allows `www.youtube.com` too. */
  iframeHosts: readonly string[];
  /** Whether raw HTML is kept as it is, with its scripts, styles and frames. */
  trustHtml: boolean;
  /** What of other sites becomes a placeholder that loads a frame when a reader asks for it. */
  embeds: EmbedSettings;
  /** Where files that code is from can be seen; `:file` stands for one. */
  codeUrl?: string;
  /** Whether images that pages show in other sizes lead to their files. */
  fullImages?: boolean;
  /** How bad a broken link or image is. */
  broken: Severity;
  /** How the URL of a link, as written in the document (fragment and query included), leads on. */
  resolveLink(url: string): ResolvedLink;
  /** The same for an image, a video or any other embedded file. */
  resolveImage(url: string): ResolvedImage;
  /** How diagrams get their drawings. */
  drawings: Drawings;
}

/** An entry of the table of contents. */
export interface Heading {
  /** 2 for a section of the post; what the author wrote may differ, since no level is skipped. */
  depth: number;
  id: string;
  text: string;
}

/** A document as the page shows it: plain data. */
export interface RenderedMarkdown {
  /** Sanitised, unless the blogger trusts all posts: safe to be written into a page as it is. */
  html: string;
  headings: Heading[];
  /** The id for the title of the page: that of the document's own heading, if it says the same and was dropped. */
  titleId?: string;
  problems: Problem[];
}
