import type { Content } from '../content/content';
import type { ImageFacts } from '../files/image-facts';
import { isSized, stemName, VARIANTS } from '../images/plan';
import type { MarkdownContext, ResolvedImage, ResolvedLink } from '../markdown/context';
import { syntaxOf } from '../markdown/syntax';
import { spokenLanguage } from '../words/words-of';
import {
  type Destination,
  type FileDestination,
  findDestination,
  findUnsplit,
  type LinkedDocument,
} from './destination';
import { toHref } from './href';
import { localUrl } from './local-url';
import { mediaPath } from './media-path';
import { missingAnchor } from './missing-anchor';
import { missingTarget, quoted } from './missing-target';
import type { Referrer } from './referrer';

/** The world as one document's Markdown sees it. */
export function markdownContext(from: Referrer, content: Content): MarkdownContext {
  const { site } = content;
  return {
    title: from.title,
    language: from.lang ?? site.language,
    interfaceLanguage: spokenLanguage(from.lang, site.language),
    syntax: syntaxOf(site, from),
    iframeHosts: site.iframeHosts,
    trustHtml: site.trustHtml,
    embeds: site.embeds,
    ...(site.fullImages && { fullImages: true }),
    ...(site.codeUrl !== undefined && { codeUrl: site.codeUrl }),
    broken: site.broken === 'warn' ? 'warning' : 'error',
    resolveLink: (url) => resolveLink(url, from, content),
    resolveImage: (url) => resolveImage(url, from, content),
    drawings: content.drawings,
  };
}

function resolveLink(url: string, from: Referrer, content: Content): ResolvedLink {
  const local = localUrl(url, content.site);
  if (local === 'malformed') return { kind: 'missing', message: malformed(url) };
  if (local === undefined) return { kind: 'external', href: url };
  const found = findDestination(local.path, from, content) ?? findUnsplit(local, from, content);
  if (found === undefined) return { kind: 'missing', message: missingTarget(url, local.path, from, content) };
  const message =
    found.kind === 'page' && found.document && anchorMessage(local.fragment, found.document, content);
  if (message) return { kind: 'missing', message: `${quoted(url)}: ${message}` };
  return { kind: 'internal', href: hrefOf(found, content) + (found.suffix ?? local.suffix) };
}

function anchorMessage(
  fragment: string,
  document: LinkedDocument,
  { site, anchorsOf }: Content,
): string | undefined {
  return missingAnchor(fragment, document.source, () => anchorsOf(document, syntaxOf(site, document)));
}

function resolveImage(url: string, from: Referrer, content: Content): ResolvedImage {
  const local = localUrl(url, content.site);
  if (local === 'malformed') return { kind: 'missing', message: malformed(url) };
  if (local === undefined) return { kind: 'external', src: url };
  const plain = findDestination(local.path, from, content);
  const found =
    plain === undefined || plain.kind === 'page' ? (findUnsplit(local, from, content) ?? plain) : plain;
  if (found === undefined) return { kind: 'missing', message: missingTarget(url, local.path, from, content) };
  if (found.kind === 'page') {
    return { kind: 'missing', message: `${quoted(url)} is a page, not a file; write the name of an image` };
  }
  const { problem, ...facts } = content.imageFacts(found.file);
  const said = problem === undefined ? {} : { problem: `${quoted(url)} ${problem}` };
  const src = hrefOf(found, content) + (found.suffix ?? local.suffix);
  return { kind: 'internal', src, ...facts, ...stemOf(found, facts, content), ...said };
}

/** Of files of `posts/`, metadata is removed wherever they are served; files of `public/` are served as they are. */
function stemOf(
  { kind, file }: FileDestination,
  { format, width, raster }: ImageFacts,
  { site }: Content,
): { stem?: string } {
  if (!width || raster === undefined || !isSized(format, width, raster, kind === 'asset')) return {};
  return { stem: toHref(site, mediaPath(VARIANTS + stemName(file, raster))) };
}

function hrefOf(found: Destination, { site }: Content): string {
  return toHref(site, found.kind === 'asset' ? mediaPath(found.name) : found.path);
}

function malformed(url: string): string {
  return `${quoted(url)} is no address`;
}
