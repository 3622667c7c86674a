import type { VFile } from 'vfile';
import { NO_DRAWINGS } from '../diagrams/drawings';
import type { Sized } from '../images/plan';
import type { Fix, Problem, Severity } from '../problems/problem';
import type { Rule } from '../problems/rules';
import type { Words } from '../words/words';
import { wordsOf } from '../words/words-of';
import type { MarkdownContext } from './context';
import { DEFAULT_SYNTAX } from './syntax';

/** By the address of their own file. */
export type SizedImages = Map<string, Sized>;

declare module 'vfile' {
  interface DataMap {
    /** What the plugins ask about the world. */
    markdown: MarkdownContext;
    /** Every fragment (`#…`) that the document's page answers to. */
    anchors: ReadonlySet<string>;
    /** Images that are published as several files. */
    images: SizedImages;
    /** Links within the document, to be checked once all anchors are known. */
    fragments: FragmentLink[];
  }
}

/** A place in the file. Lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

interface FragmentLink {
  /** As written, without the `#`. */
  fragment: string;
  place: Place | undefined;
}

/** A world in which every link leads elsewhere, and nothing is embedded. */
export const NOWHERE: MarkdownContext = {
  language: 'en',
  interfaceLanguage: 'en',
  syntax: DEFAULT_SYNTAX,
  iframeHosts: [],
  trustHtml: false,
  embeds: { links: true, hosts: [] },
  broken: 'warning',
  resolveLink: (href) => ({ kind: 'external', href }),
  resolveImage: (src) => ({ kind: 'external', src }),
  drawings: NO_DRAWINGS,
};

/** The context that a file was handed over with; one that finds everything and embeds nothing, if there is none. */
export function contextOf(file: VFile): MarkdownContext {
  return file.data.markdown ?? NOWHERE;
}

/** What the blog says beside the text of a file. */
export function textWords(file: VFile): Words['text'] {
  return wordsOf(contextOf(file).interfaceLanguage).text;
}

/**
 * Leaves a problem on the file, as `problemsOf` in lib/problems/messages.ts reads it.
 * @param options.about see {@link Problem.about}.
 * @param options.lost see {@link Problem.lost}.
 * @param options.fix what is to stand at the place instead of what stands there, see {@link Problem.fixes}.
 */
export function report(
  file: VFile,
  severity: Severity,
  rule: Rule,
  message: string,
  place: Place | undefined,
  { about, lost, fix }: { about?: string; lost?: string; fix?: Pick<Fix, 'old' | 'new'> | undefined } = {},
): void {
  const left = file.message(message, place && { place, source: 'markdown' });
  if (fix !== undefined) left.fix = fix;
  if (about !== undefined) left.actual = about;
  if (lost !== undefined) left.lost = lost;
  left.ruleId = rule;
  left.fatal = severity === 'error';
}

/** Where a node begins. */
export function startOf(node: { position?: { start: Place } | undefined }): Place | undefined {
  return node.position && { line: node.position.start.line, column: node.position.start.column };
}
