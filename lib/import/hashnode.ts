import type { Convert } from './convert';
import { fileText } from './front-matter-text';
import { inCommas, partsOf } from './text-parts';

/** A post of Hashnode, as it backs them up to GitHub: fields of its own, and embeds as `%[address]`. */
export const fromHashnode: Convert = (text) => {
  const { data, body } = partsOf(text);
  const {
    datePublished,
    seoTitle: _title,
    seoDescription,
    cuid: _cuid,
    ogImage: _image,
    canonical,
    tags,
    slug,
    ...others
  } = data;
  const published = typeof datePublished === 'string' ? new Date(datePublished) : undefined;
  const head = {
    ...others,
    date: published === undefined || Number.isNaN(published.valueOf()) ? undefined : published.toISOString(),
    description: others.description ?? seoDescription,
    tags: inCommas(tags),
    canonical_url: canonical,
    permalink: typeof slug === 'string' ? `/${slug}` : undefined,
  };
  return { text: fileText(head, body.replace(/^%\[([^\]\s]+)\][ \t]*$/gm, '$1')), problems: [] };
};
