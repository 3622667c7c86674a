/** The rules by which posts, pages and configuration are checked, by the names in brackets behind each message; what each is about. */
export const RULES = {
  alt: 'An image without a text for readers who cannot see it',
  attributes: 'Attributes of another system that do nothing where they stand: `{: .lead}`',
  callout: 'A callout of a kind that is not known, a box without an end, or a box of another system',
  card: 'A title with a character that no font for preview images has',
  code: 'A block of code without an end, or whose notes or collapsed lines are not in it',
  comments: 'Comments beside a post: a file that cannot be read, or two posts whose comments go by one name',
  config: 'A value in the configuration of the blog, or of the old one, that cannot be used',
  date: 'A post without a date, a value that is no date, or dates that contradict each other',
  determinism: 'A page that comes out otherwise each time it is rendered',
  diagram: 'A diagram or a chart that is not drawn, or not as it was meant',
  empty: 'A post or page without a text',
  encoding: 'A file that is no text in UTF-8, or a control character, which is left out',
  file: 'A file that cannot or must not be read, that looks like a post and is none, or that some hosts refuse',
  footnote: 'A reference without its note, a note without a reference, or two notes of one name',
  'front-matter':
    'Front matter that cannot be read, a value of the wrong kind, or a slip in the name of a field',
  heading: 'A heading without a space behind its `#`',
  hidden: 'A field that hides a post in another system, but not here',
  history: 'Revisions of posts, where git has none to tell of',
  html: 'HTML that was removed, or text that looks like a tag',
  image:
    'An image that is not there, damaged or heavy, that tells where it was taken, or that not all readers see',
  language: 'A language that the blog has no words for, or that its configuration lacks',
  link: 'A link that leads nowhere or to your own machine, or that has no text or no address',
  markdown: 'Emphasis whose asterisks readers see, or a text that is nested too deep to be shown',
  math: 'A formula that cannot be read, or a label that is missing or used twice',
  permalink: 'An address that is not possible or already taken, or that some hosts refuse',
  redirect: 'An old address that is not possible or already taken',
  replaced: "A file of public/ that takes the place of one of the blog's own",
  shipped: 'A page that still holds the text that came with the blog',
  shortcode: 'A shortcode that is not known',
  table: 'A row with more cells than its table has columns, or a row of dashes that does not fit the head',
  tag: 'A tag of a template that is not known',
  taxonomy: 'Categories and tags: two spellings of one term, or two terms at one address',
  template: 'Template code that readers see as it is written, or that cannot be run',
  translation: 'A translation of no post, of the post itself, or into a language that has one',
  urls: 'An address of an earlier build that is gone',
  weight: 'A page that is heavier than what arrives in one round trip; only a build tells',
  'wiki-link': 'A link in double brackets, which readers see as it is written: `[[note]]`',
} as const satisfies Record<string, string>;

/** The name of a rule: `date`, `link`, `front-matter`. */
export type Rule = keyof typeof RULES;

/** Whether a rule has such a name. */
export function isRule(name: string): name is Rule {
  return Object.hasOwn(RULES, name);
}
