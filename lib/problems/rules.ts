/** The rules by which posts, pages and configuration are checked, by the names in brackets behind each message; what each is about. */
export const RULES = {
  alt: 'An image has no text for readers who cannot see it',
  attributes: 'Attributes in braces that stand where they mean nothing',
  callout: 'A callout of a kind that is not known',
  card: 'A character of a title that no font for preview images has',
  code: 'A block of code: its language, its options, or the lines to mark',
  comments: 'Comments beside a post: a file that cannot be read, or two posts whose comments go by one name',
  config: 'A value in site.config.ts',
  date: 'A date that is no date, or that contradicts another one',
  determinism: 'A page that comes out otherwise each time it is rendered',
  diagram: 'A diagram or a chart that is not drawn, or not as it was meant',
  empty: 'A post without a text',
  encoding: 'Bytes that are no text in UTF-8',
  file: 'A file that cannot be read, or a name that hosts refuse',
  footnote: 'A note without a reference, or a reference without a note',
  'front-matter': 'A field of front matter, or front matter that cannot be read',
  heading: 'Headings: their order, and their ids',
  hidden: 'A post that is left out, for a reason that may surprise',
  history: 'The revisions of posts, where there are none to be had',
  html: 'HTML in a post that is left out',
  image: 'An image that readers cannot see, or not everywhere',
  language: 'A language that the blog has no words for, or that its configuration lacks',
  link: 'A link that leads nowhere',
  markdown: 'Markdown that is not understood as it was meant',
  math: 'A formula that cannot be read',
  permalink: 'An address that two posts claim, or that no host can serve',
  redirect: 'An old address that clashes with a present one',
  replaced: 'A file of public/ that takes the place of one of the blog',
  shipped: 'A text that came with the blog',
  shortcode: 'A shortcode that is not known',
  table: 'A table whose rows do not fit its head',
  tag: 'A tag of a template that is not known',
  taxonomy: 'Categories and tags: two spellings of one term, or two terms at one address',
  template: 'A template of another system, which is not run',
  title: 'A title that is missing, or said twice',
  translation: 'A translation of no post, of the post itself, or into a language that has one',
  urls: 'An address of an earlier build that is gone',
  weight: 'A page that is heavier than what arrives in one round trip',
  'wiki-link': 'A link in double brackets that leads nowhere',
} as const satisfies Record<string, string>;

/** The name of a rule: `date`, `link`, `front-matter`. */
export type Rule = keyof typeof RULES;

/** Whether a rule has such a name. */
export function isRule(name: string): name is Rule {
  return Object.hasOwn(RULES, name);
}
