import { z } from 'zod';
import { accentOf } from '../accent';
import { fontFamily } from './font-stack';

/** The path of a file of `public/`, by the formats that it may have: `/images/logo.svg`. */
function publicFile(formats: string, names: string, more = '') {
  const path = new RegExp(String.raw`^/(?!/)[^?#\\]*[^/?#\\]\.(${formats})$`, 'i');
  return z.string().regex(path, `must be a file of public/ such as "/images/me.png": ${names}${more}`);
}

const pictureFile = publicFile('svg|png|webp|avif|jpe?g|gif', 'SVG, PNG, WebP, AVIF, JPEG or GIF');

/** Texts that take the place of the blog's own. */
export const texts = z.strictObject({
  /** The sentence at the foot of each page. */
  footer: z.string().optional(),
  /** Below the title of the archive. */
  archive: z.string().optional(),
  /** Where no page is: the title, and the sentence below it. */
  notFoundTitle: z.string().min(1).optional(),
  notFound: z.string().optional(),
});

const logo = z.strictObject({
  src: pictureFile,
  /** The picture shows the blog's name, so that it need not stand beside it. */
  wordmark: z.boolean().default(false),
});

const shareImage = z.strictObject({
  src: publicFile('png|jpe?g|webp|gif', 'PNG, JPEG, WebP or GIF', '; networks show no other images'),
  /** What it shows, in words. */
  alt: z.string().min(1),
});

const profile = z.strictObject({
  label: z.string().min(1),
  href: z.string().regex(/^(https?:\/\/|mailto:)./, 'must start with https:// or mailto:'),
  /** Whether it is a profile of the author, linked with `rel="me"`. */
  me: z.boolean().default(true),
});

/** The keys of the configuration by which a blog looks, and speaks, like its owner's. */
export const look = {
  /** In place of the blog's mark, beside its name. */
  logo: z.union([pictureFile, logo]).optional(),
  /** What browsers show in tabs. */
  icon: publicFile('svg|png|ico|webp|gif|jpe?g', 'SVG, PNG, ICO, WebP, GIF or JPEG').default('/icon.svg'),
  /** One colour of CSS; both themes take theirs from it. */
  accent: z.string().superRefine(refusing(accentOf)).optional(),
  /** Whether posts, and the blog, have drawings of strange attractors. */
  drawings: z.boolean().default(true),
  /** The type of texts and titles: `serif`, `sans`, or a list of fonts. */
  type: z.string().superRefine(refusing(fontFamily)).default('serif'),
  texts: texts.default({}),
  /** The author's profiles elsewhere, at the foot of each page. */
  social: z.array(profile).default([]),
  /** What cards on other sites show of a page that has no image of its own. */
  shareImage: shareImage.optional(),
  /** Whether a page that has no image, where the site has none either, is shown on other sites by a drawn card. */
  cards: z.boolean().default(true),
  /** At the foot of each page; `{years}` stands for those of the posts. */
  copyright: z
    .string()
    .superRefine((text, context) => {
      const unknown = text.match(/\{[^{}]*\}/g)?.find((place) => place !== '{years}');
      if (unknown !== undefined) {
        context.addIssue({ code: 'custom', message: `holds ${unknown}; only {years} is filled in` });
      }
    })
    .optional(),
};

/** What may stand in the keys that are objects, or lists of such. */
export const lookShapes: Readonly<Record<string, object>> = {
  texts: texts.shape,
  logo: logo.shape,
  shareImage: shareImage.shape,
  social: profile.shape,
};

/** A check that says what `read` finds wrong with a value. */
function refusing(read: (text: string) => object | { wrong: string }) {
  return (text: string, context: z.RefinementCtx) => {
    const result = read(text);
    if ('wrong' in result) context.addIssue({ code: 'custom', message: String(result.wrong) });
  };
}
