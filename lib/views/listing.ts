import type { Content } from '../content';
import { type TermKind, termsPath } from '../permalink';
import { termsView, termView } from './term';
import type { TermsView, TermView } from './view';

/** What a taxonomy's route shows at a path: its index, a page of one of its terms, or nothing. */
export function listingView(
  content: Content,
  kind: TermKind,
  path: string,
): TermsView | TermView | undefined {
  return path === termsPath(kind) ? termsView(content, kind) : termView(content, kind, path);
}
