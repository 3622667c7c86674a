import { toAbsolute } from '../addresses/href';
import { mediaPath } from '../addresses/media-path';
import { CARD_SIZE, CARDS, type Card, cardName } from '../card/card';
import type { Content } from '../content/content';
import { editionOf } from '../content/editions';
import { postsAndPages } from '../content/posts-and-pages';
import { once } from '../once';
import { dateView } from '../post/dates/date-view';
import type { Post } from '../post/post';
import { accentOf, toHex } from '../site/accent';
import type { Site } from '../site/site';
import { directionOf } from '../words/direction';
import { cardImage } from './lead-image';
import { publicImage } from './public-image';
import type { ShareImage } from './share-image';
import { termLinks } from './summary';

/** `--accent` of `components/tokens.css`, by day. */
const ACCENT = '#046c46';

/** Whether the site has an image that stands for all pages without one: nothing is drawn then. */
export function hasShareImage(content: Content): boolean {
  const { shareImage } = content.site;
  return shareImage !== undefined && publicImage(shareImage.src, content) !== undefined;
}

/** What all cards of a site have in common. */
const frameOf = once((site: Site): Pick<Card, 'accent' | 'voice'> => {
  const isSans = /^sans$|(?:sans-serif|system-ui)$/.test(site.type.trim());
  const made = site.accent === undefined ? undefined : accentOf(site.accent);
  const accent = made === undefined || 'wrong' in made ? ACCENT : toHex(made.light.accent);
  return { accent, voice: isSans ? 'sans' : 'serif' };
});

/** The card of the front page, and of all pages that have none of their own. */
export const siteCard = once((site: Site): Card => {
  const { title, description, language, drawings, basePath, origin } = site;
  return {
    title,
    language,
    direction: directionOf(language),
    site: new URL(origin).host + decodeURI(basePath),
    lines: description ? [description] : [],
    ...(drawings && { seed: '' }),
    ...frameOf(site),
  };
});

/** The card of a post or page; `undefined` where its own image, or the one of the site, is shown instead. */
export function cardOf(post: Post, content: Content): Card | undefined {
  const { site } = content;
  if (!site.cards || hasShareImage(content) || cardImage(post, content) !== undefined) return undefined;
  const language = post.lang ?? post.writtenIn ?? site.language;
  const date = post.date && post.kind === 'post' ? dateView(post.date, site.language).text : undefined;
  const [category] = termLinks('category', post, content);
  const line = [date, category?.label].filter(Boolean).join(' · ');
  return {
    title: post.title,
    language,
    direction: directionOf(language),
    site: site.title,
    lines: line === '' ? [] : [line],
    ...(site.drawings && { seed: post.slug }),
    ...frameOf(site),
  };
}

/** A card as a page names it. Its words are those that it shows. */
export function shareImageOf(card: Card, site: Site): ShareImage {
  const url = toAbsolute(site, mediaPath(CARDS + cardName(card)));
  return { url, alt: `${card.title} · ${card.site}`, ...CARD_SIZE };
}

/** What stands for a post or page on other sites: its own image, or its card; nothing where the site has one for all. */
export function imageForCards(post: Post, content: Content): ShareImage | undefined {
  const card = cardOf(post, content);
  return card === undefined ? cardImage(post, content) : shareImageOf(card, content.site);
}

/** All cards that pages name, by the names of their files, and of which post each is; the site's own is of none. */
export const cardsOf = once((content: Content): ReadonlyMap<string, { card: Card; post?: Post }> => {
  const cards = new Map<string, { card: Card; post?: Post }>();
  const { site } = content;
  if (site.cards && !hasShareImage(content)) {
    for (const edition of content.editions) {
      const card = siteCard(edition.site);
      cards.set(cardName(card), { card });
    }
  }
  for (const post of postsAndPages(content)) {
    const card = cardOf(post, editionOf(post, content));
    if (card !== undefined) cards.set(cardName(card), { card, post });
  }
  return cards;
});
