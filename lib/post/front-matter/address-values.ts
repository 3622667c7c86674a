import { z } from 'zod';
import { quoteValue } from './quote-value';
import { isMapping, own } from './source';
import { fail, flatten, toText } from './values';

/* Fields of front matter that hold addresses. */

const SOURCES = ['src', 'url', 'path', 'image', 'feature', 'file'];

/** An address, or a mapping of it with `alt` and `caption`, or a list of which the first counts. */
export function image() {
  return z.unknown().transform((value, ctx) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (first === undefined || first === null || first === false) return undefined;
    const given = isMapping(first) ? first : { src: first };
    const key = SOURCES.find((name) => own(given, name) !== undefined && own(given, name) !== null);
    if (key === undefined) {
      const empty = SOURCES.some((name) => Object.hasOwn(given, name));
      return empty
        ? undefined
        : fail(ctx, 'a mapping without src is not an image; write { src: photo.jpg, alt: A photo }');
    }
    const src = own(given, key);
    if (typeof src !== 'string') {
      return fail(
        ctx,
        `${quoteValue(src)} is not the address of an image; write photo.jpg`,
        isMapping(first) ? [key] : [],
      );
    }
    const line = toText(src);
    if (!line || line === 'false') return undefined;
    const [alt, caption] = ['alt', 'caption'].map((name) => {
      const words = toText(own(given, name) ?? '');
      return words ?? fail(ctx, `${quoteValue(own(given, name))} is not text; write A photo`, [name]);
    });
    return { src: line, ...(alt && { alt }), ...(caption && { caption }) };
  });
}

/** A whole address, with http or https. */
export function url() {
  return z.unknown().transform((value, ctx) => {
    const line = toText(value);
    if (line === '') return undefined;
    const right = line !== undefined && /^https?:\/\/\S+$/i.test(line) && URL.canParse(line);
    return right
      ? line
      : fail(ctx, `${quoteValue(value)} is not a complete address; write https://example.com/post`);
  });
}

/** Whole addresses, each once; a lone one is a list of one. */
export function urls() {
  return z.unknown().transform((value, ctx) => {
    const list = new Set<string>();
    for (const { item, path } of flatten(value)) {
      const result = url().safeParse(item);
      if (!result.success) fail(ctx, result.error.issues[0]?.message ?? '', path);
      else if (result.data !== undefined) list.add(result.data);
    }
    return [...list];
  });
}

/** An address on this site. */
export function path() {
  return z.unknown().transform((value, ctx) => {
    const line = toText(value);
    if (line === '') return undefined;
    // Some systems switch a page's address off by `false`.
    const right = line !== undefined && !/^(?:([a-z][a-z\d+.-]*:)?\/\/|(?:true|false)$)/i.test(line);
    return right
      ? line
      : fail(ctx, `${quoteValue(value)} is not an address on this site; write /2026/my-post/`);
  });
}
