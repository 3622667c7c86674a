import { z } from 'zod';
import { link } from './link';
import { texts } from './look';

/** A part of an address, or a folder: `de`, `zh-CN`. */
const part = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]*$/, 'must be one part of an address such as "de"; letters, digits and hyphens');

/** A language that the blog is written in, and what the configuration says in it. */
const language = z.strictObject({
  /** BCP 47: `de`, `zh-Hans`. */
  tag: z
    .string()
    .refine(isRegistered, 'must be a language tag such as "de" or "zh-Hans"')
    .transform((tag) => new Intl.Locale(tag).toString()),
  /** What its readers call it; else what Unicode knows of that: Deutsch. */
  name: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  description: z.string().optional(),
  /** Where the tag does not tell it. */
  direction: z.enum(['ltr', 'rtl']).optional(),
  /** The first part of its addresses; else its tag, in small letters. That of the main language is empty. */
  path: part.optional(),
  /** The folder of `posts/` and `pages/` whose files are in this language; else its tag. */
  folder: part.optional(),
  nav: z.array(link).optional(),
  footer: z.array(link).optional(),
  texts: texts.optional(),
});

/** A language of the configuration. */
export type LanguageConfig = z.output<typeof language>;

/** The keys of the configuration by which a blog has several languages. */
export const languageKeys = {
  /** The languages that posts are written in; one that is not divided by language has none. */
  languages: z
    .array(language)
    .superRefine((languages, context) => {
      for (const key of ['tag', 'path', 'folder'] as const) {
        const first = new Map<string, number>();
        for (const [i, each] of languages.entries()) {
          const value = (each[key] ?? each.tag).toLowerCase();
          const other = first.get(value);
          first.set(value, other ?? i);
          if (other === undefined) continue;
          // Said of the tag.
          if (key !== 'tag' && languages[other]?.tag === each.tag) continue;
          const message = `is that of languages[${other}], too; give each language its own`;
          context.addIssue({ code: 'custom', path: [i, key], message });
        }
      }
    })
    .default([]),
  /** Where posts are listed that are not translated: in their own language alone, or also in the languages that lack them. */
  untranslated: z.enum(['own', 'everywhere']).default('own'),
};

/** What may stand in the keys that are objects, or lists of such. */
export const languageShapes: Readonly<Record<string, object>> = { languages: language.shape };

/** Whether a tag is well formed, and begins as the tag of a language does that somebody registered: `search` is well formed, too. */
function isRegistered(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}
