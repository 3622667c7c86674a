import { escapeAttribute } from '../../escape-html';
import { mappingAt, textAt } from '../values';
import { type Work, worksOf } from './bibtex';
import { blockTag } from './highlight-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';
import { citationOf, referenceOf } from './reference';
import { wordedTag } from './worded-tag';

/* jekyll-scholar: works of `_bibliography/` cited by their keys, and lists of them. */

export function scholarTags(run: LiquidRun): Record<string, TagImplOptions> {
  const shelf = new Shelf(run);
  return {
    cite: wordedTag((args) => shelf.cite(args)),
    dcite: wordedTag((args) => shelf.citeBelow(args)),
    nocite: wordedTag((args) => shelf.note(args)),
    reference: wordedTag((args) => shelf.reference(args)),
    bibliography: wordedTag((args) => shelf.list(args)),
    bibliography_count: wordedTag((args) => String(shelf.chosen(args).length)),
    quote: blockTag('quote', (text, args) => {
      const by = args.trim() === '' ? '' : `<footer>${shelf.cite(args)}</footer>\n\n`;
      return `\n<blockquote markdown="1">\n\n${text.trim()}\n\n${by}</blockquote>\n`;
    }),
  };
}

/** Options that have a word behind them. */
const WITH_WORD =
  /(?:^|\s)(?:-[flqpsToCmgi]|--(?:file|locator|label|query|prefix|style|template|offset|max|group_by))(?:\s+|=)(\S+)/g;

/** The works of a blog, and those that a document has cited so far. */
class Shelf {
  private readonly cited = new Set<string>();
  private isListedBelow = false;
  /** By the text of their file. */
  private readonly read = new Map<string, Work[]>();

  constructor(private readonly run: LiquidRun) {}

  note(args: string): string {
    for (const key of keysIn(args)) this.cited.add(key);
    return '';
  }

  cite(args: string): string {
    const keys = keysIn(args);
    this.note(args);
    const works = this.works(optionIn(args, 'f', 'file'));
    const shown = keys.map((key) => {
      const work = works.find((each) => each.key === key);
      return work === undefined
        ? this.missing(key)
        : `<a href="#${escapeAttribute(key)}">${citationOf(work)}</a>`;
    });
    return shown.length === 0 ? '' : `(${shown.join('; ')})`;
  }

  /** Of the layout Distill, which lists below the document what it cites. */
  citeBelow(args: string): string {
    if (!this.isListedBelow) {
      this.isListedBelow = true;
      this.run.endings.push(() => {
        const list = this.list('--cited_in_order');
        return list === '' ? '' : `\n\n***${list}`;
      });
    }
    return this.cite(args);
  }

  reference(args: string): string {
    const works = this.works(optionIn(args, 'f', 'file'));
    return keysIn(args)
      .map((key) => {
        const work = works.find((each) => each.key === key);
        return work === undefined ? this.missing(key) : referenceOf(work);
      })
      .join(' ');
  }

  list(args: string): string {
    const works = this.chosen(args);
    if (works.length === 0) return '';
    const items = works.map((work) => `<li id="${escapeAttribute(work.key)}">${referenceOf(work)}</li>`);
    return `\n\n<ol>\n${items.join('\n')}\n</ol>\n\n`;
  }

  /** What `--cited`, `--query @article[year=2020]` and `--max` leave. */
  chosen(args: string): Work[] {
    const works = this.works(optionIn(args, 'f', 'file'));
    const [, type = '*', , field = '', value = ''] =
      /@(\*|\w+)(\[\s*(\w+)\s*=+\s*([^\]]*?)\s*\])?/.exec(optionIn(args, 'q', 'query') ?? '') ?? [];
    const wanted = works.filter(
      (work) =>
        (type === '*' || work.type === type.toLowerCase()) &&
        (field === '' || work.fields.get(field.toLowerCase()) === value),
    );
    const sorted = this.sorted(wanted);
    const cited = /--cited_in_order\b/.test(args)
      ? [...this.cited].flatMap((key) => works.filter((work) => work.key === key))
      : /--cited\b/.test(args)
        ? sorted.filter(({ key }) => this.cited.has(key))
        : sorted;
    return cited.slice(0, Number(optionIn(args, 'm', 'max') ?? cited.length));
  }

  private sorted(works: readonly Work[]): Work[] {
    const { by, descending } = {
      by: this.setting('sort_by'),
      descending: /^desc/.test(this.setting('order') ?? ''),
    };
    if (by === undefined || by === 'none') return [...works];
    const [field = ''] = by.split(/[\s,]+/);
    const value = ({ fields }: Work) =>
      fields.get(field) ?? (field === 'year' ? fields.get('date') : '') ?? '';
    return [...works].sort(
      (a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (descending ? -1 : 1),
    );
  }

  /** Those of the file that a tag or a configuration names; of all files where there is none of that name. */
  private works(file: string | undefined): Work[] {
    const { lookup } = this.run.context;
    const names = lookup.names('_bibliography').filter((name) => /\.bib(?:tex)?$/i.test(name));
    const ofPage = textAt(this.run.context.page.data, 'bibliography');
    const wanted = (file ?? ofPage ?? this.setting('bibliography') ?? 'references').replace(
      /\.bib(?:tex)?$/i,
      '',
    );
    const named = names.filter((name) => name.replace(/\.bib(?:tex)?$/i, '') === `_bibliography/${wanted}`);
    return (named.length > 0 ? named : names).flatMap((name) => this.worksIn(lookup.file(name) ?? ''));
  }

  private worksIn(text: string): Work[] {
    const works = this.read.get(text) ?? worksOf(text);
    this.read.set(text, works);
    return works;
  }

  /** Of the front matter, else of `_config.yml`. */
  private setting(key: string): string | undefined {
    const { page, site } = this.run.context;
    return textAt(mappingAt(page.data, 'scholar'), key) ?? textAt(mappingAt(site.old.config, 'scholar'), key);
  }

  private missing(key: string): string {
    this.run.warn(
      `${key} is in no file of _bibliography/, so that only its key is shown; add it there`,
      `work ${key}`,
    );
    return key;
  }
}

function keysIn(args: string): string[] {
  return args
    .replace(WITH_WORD, ' ')
    .replace(/(?:^|\s)--?\w+/g, ' ')
    .split(/[\s,]+/)
    .map((word) => word.replace(/^["']|["']$/g, ''))
    .filter(Boolean);
}

function optionIn(args: string, short: string, long: string): string | undefined {
  return new RegExp(`(?:^|\\s)(?:-${short}|--${long})(?:\\s+|=)(\\S+)`).exec(args)?.[1];
}
