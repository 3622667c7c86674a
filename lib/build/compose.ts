import { escapeText } from '../escape-html';
import type { CachedPage } from './cache/cached-page';
import { COPYRIGHT_SLOT, fillSlots, HEAD_SLOT } from './finish-page';
import type { SitePolicy } from './hosting/site-policy';
import { stylesOf } from './page-record';

/** What depends on all pages of the site. */
export interface Frame {
  policy: SitePolicy;
  /** The years of all posts are in it. */
  copyright: string;
  /** By the names of sheets and blocks. */
  styles: ReadonlyMap<string, string>;
  /** The address of a script of the blog that says what is in it, by the one that pages give it. */
  served(src: string): string;
}

/**
 * A page's finished HTML: its policy first, so that it holds for everything, then style. A page with islands gets the policy alone, and
 * loads its styles as Next has written it.
 */
export function compose({ html, record }: Pick<CachedPage, 'html' | 'record'>, frame: Frame): string {
  return fillSlots(html, (slot) => {
    if (slot === HEAD_SLOT) return headOf(record, frame);
    return slot === COPYRIGHT_SLOT
      ? escapeText(frame.copyright).replaceAll('\u00a0', '&nbsp;')
      : frame.served(slot);
  });
}

/** What fills the slot in a page's head. */
export function headOf(record: CachedPage['record'], { policy, styles }: Frame): string {
  const meta = (text: string) => `<meta http-equiv="Content-Security-Policy" content="${text}">`;
  if (record.islands) return meta(policy.all);
  const elements = stylesOf(record).map((name) => styles.get(name) && `<style>${styles.get(name)}</style>`);
  return `${meta(policy.of(record))}${elements.filter(Boolean).join('')}`;
}
