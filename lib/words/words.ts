import type { CalloutKind, CalloutName } from '../markdown/callouts/callout-kinds';

/**
 * Every word that the blog itself says, in one language. What a sentence takes from elsewhere is a parameter where the sentence is a
 * function; in a {@link Sentence} it has a name.
 */
export interface Words {
  /** BCP 47: the locale by which `Intl` counts and lists among these words. */
  locale: string;
  /** What stands around every page. */
  frame: {
    skip: string;
    /** Names the menu for screen readers. */
    menu: string;
    search: string;
    /** Name the states of the theme's button: as the system has it, light, dark. */
    themeAuto: string;
    themeLight: string;
    themeDark: string;
    feed: string;
    /** Above a feed that somebody opens in a browser. */
    feedNote: string;
    /** The sentence at the foot of each page of a blog with drawings, and of one without. */
    colophonOfDrawings: string;
    colophon: string;
  };
  /** Lists of posts. */
  listing: {
    /** What a menu calls the front page. */
    title: string;
    empty: string;
    posts: Counted;
    undated: string;
    olderPosts: string;
    newerPosts: string;
    page(page: string): string;
    /** Names the way through the pages of a list for screen readers. */
    pages: string;
  };
  /** A post's facts, and what stands around its text. */
  post: {
    draft: string;
    scheduled: string;
    expired: string;
    pinned: string;
    minutes: Counted;
    /** `{authors}` */
    by: Sentence;
    /** `{date}`, after the authors, and where none are named. */
    updatedToo: Sentence;
    updated: Sentence;
    /** `{link}`: where a post appeared before it was here. */
    first: Sentence;
    /** `{languages}`: in which others it is there. */
    translations: Sentence;
    /** `{links}`: where its author has posted it, too. */
    elsewhere: Sentence;
    contents: string;
    edit: string;
    top: string;
    related: string;
    /** Above the posts that link to this one. */
    backlinks: string;
    reply: string;
    /** A link to the post itself; with a script that can, it shares the post, or copies its address. */
    permalink: string;
    share: string;
    copyLink: string;
    /** Above what is told of the authors. */
    about: Counted;
    newsletter: string;
    mail: string;
    subscribe: string;
    part(series: string, part: string, parts: string): string;
    /** Names the links to the posts before and after for screen readers. */
    neighbours: string;
    earlier: string;
    later: string;
  };
  /** What readers say below a post. */
  comments: {
    title: string;
    counted: Counted;
    /** The title of a page that goes on with them. */
    on(post: string): string;
    /** `{date}` */
    edited: Sentence;
    deleted: string;
    /** `{author}`: whose comment this one answers. */
    replyTo: Sentence;
    earlier: string;
    later: string;
    /** Leads to where comments are written. */
    join: string;
    /** Where only a script shows them. */
    withoutScripts: string;
  };
  /** What the blog adds to the text of a post. */
  text: {
    callouts: Record<CalloutKind, string>;
    /** Of boxes as other systems call them. */
    calloutNames: Record<CalloutName, string>;
    /** That something of another site is loaded only when it is asked for. */
    loadsFrom(host: string): string;
    /** What a box is called that readers open and that has no title. */
    details: string;
    notes: string;
    backToText(note: string): string;
    backToPlace(note: string, place: string): string;
    linkToSection: string;
    done: string;
    notDone: string;
    /** The number of a note on code, as a link. */
    note(note: string): string;
    backToCode(note: string): string;
    /** What a block of code prints. */
    output: string;
    /** How many lines of code are shut. */
    lines: Counted;
    code: string;
    /** What a formula that scrolls is called for those who do not see it. */
    formula: string;
    /** What a diagram is called that has no title, and the part that holds its source; the same of charts. */
    diagram: string;
    diagramSource: string;
    chart: string;
    chartData: string;
    table: string;
    tableOf(heads: string): string;
  };
  /** The button on a block of code, before and after it was pressed; and where the browser lets nothing be copied. */
  copy: { copy: string; copied: string; selected: string };
  archive: {
    title: string;
    /** Names the drawing along which all posts are dots. */
    orbit: string;
    /** A title with its date, or a year with its posts: what a dot is called. */
    dated(what: string, when: string): string;
    /** With a line for each year above its posts, and without. */
    standfirstOfDrawings: string;
    standfirst: string;
    description(site: string): string;
  };
  category: TermWords;
  tag: TermWords;
  term: {
    since(year: string): string;
    /** `{post}` */
    latest: Sentence;
    /** @param posts what `listing.posts` says of them. */
    description(posts: string, term: string, site: string): string;
    /** The title of a further page. */
    furtherPage(title: string, page: string): string;
  };
  notFound: {
    title: string;
    /** What is said on a blog with drawings, and on one without. */
    headingOfDrawings: string;
    standfirstOfDrawings: string;
    heading: string;
    standfirst: string;
    /** Links `search`, `archive`, `home`. */
    ways: Sentence;
  };
  /** How a post was changed since it was published. */
  history: {
    title: string;
    /** `{post}`; below the title. */
    of: Sentence;
    /** `{date}`, `{changed}`: at the foot of the post. */
    line: Sentence;
    /** How often, as a link to the history. */
    changed: Counted;
    /** Paragraphs that a change left as they were. */
    unchanged: Counted;
    /** What stands at the first date. */
    published: string;
    tooLong: string;
  };
  redirect: {
    title: string;
    /** `{page}` */
    now: Sentence;
  };
  search: {
    title: string;
    all: string;
    description(site: string): string;
    categories: string;
    /** Names the list of what was found for screen readers. */
    hits: string;
    more: string;
    /** What else to do where nothing was found: `{places}`. */
    elsewhere: Sentence;
    /** What keys do: `{keys}`. */
    choose: Sentence;
    open: Sentence;
    return: Sentence;
    /** `{command}` */
    preview: Sentence;
    empty: string;
    /** `{places}` */
    withoutScripts: Sentence;
    /** `{key}` */
    shortcut: Sentence;
    live: LiveSearchWords;
  };
  /** What only the author sees, in `next dev`. */
  preview: {
    problems: string;
    title: string;
    /** @param count how many problems there are. */
    save: Counted;
  };
}

/** Words for categories, or for tags. */
interface TermWords {
  one: string;
  all: string;
  none: string;
  counted: Counted;
  /** Of one: its title. */
  named(label: string): string;
  /** Of all: the description of their page. */
  description(site: string): string;
}

/** What the search says while it runs. The page holds it as JSON for the script, so these are texts, with `{names}` for values. */
interface LiveSearchWords {
  failed: string;
  searching: string;
  /** `#` stands for the number. */
  found: PluralForms;
  /** `{query}`, `{categories}` */
  nothing: string;
  nothingIn: string;
  /** What goes before other queries that find something. */
  instead: string;
  inAllCategories: string;
  /** One word of the query, as a link: `{word}`. */
  word: string;
}

/** The same with the locale by which `Intl` counts and lists among these words. */
export interface SearchWords extends LiveSearchWords {
  locale: string;
}

/** A text with places for what is not text: `{name}` for a value, `[label](name)` for a link. */
export type Sentence = string;

/** A count with its noun, written as the language does: `1 post`, `1,204 posts`. */
export type Counted = (count: number) => string;

/** A text for each plural of a language, by the names of `Intl.PluralRules`; `#` stands for the number. */
export type PluralForms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The words of a language, for the `locale` that is left to `wordsOf`. */
export type WordTable = (counted: (forms: PluralForms) => Counted) => Omit<Words, 'locale'>;
