import { escapeAttribute, escapeText } from '../../escape-html';
import { plainTex, type Work } from './bibtex';

/* Works as a text cites and lists them: author and year, as in the style of the APA, which jekyll-scholar has by default. */

interface Name {
  last: string;
  first: string;
}

/** `Girard & Pappas, 2006`. */
export function citationOf(work: Work): string {
  const names = namesOf(work).map(({ last }) => last);
  const [first = titleOf(work), second] = names;
  const who = names.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} & ${second}`;
  return escapeText(`${who}, ${yearOf(work)}`);
}

/** A work in a list of references, as HTML. */
export function referenceOf(work: Work): string {
  const field = (name: string) => escapeText(work.fields.get(name) ?? '');
  const names = namesOf(work).map(({ last, first }) => (first === '' ? last : `${last}, ${initials(first)}`));
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : (names[0] ?? '');
  const [title, journal, book] = [
    escapeText(titleOf(work)),
    field('journal') || field('journaltitle'),
    field('booktitle'),
  ];
  const isPart = journal !== '' || book !== '';
  const number = field('number') || field('issue');
  const volume =
    field('volume') === '' ? '' : `<em>${field('volume')}</em>${number === '' ? '' : `(${number})`}`;
  const place = [
    journal === '' ? '' : [`<em>${journal}</em>`, volume, field('pages')].filter(Boolean).join(', '),
    book === '' ? '' : `In <em>${book}</em>${field('pages') === '' ? '' : ` (pp. ${field('pages')})`}`,
    field('publisher') || field('school') || field('institution') || field('howpublished'),
  ];
  const parts = [
    who === '' ? '' : `${escapeText(who)} (${escapeText(yearOf(work))})`,
    isPart ? title : `<em>${title}</em>`,
    ...(who === '' ? [escapeText(yearOf(work))] : []),
    ...place,
  ];
  const text = parts.filter(Boolean).map((part) => part.replace(/\.?$/, '.'));
  return [...text, linkOf(work)].filter(Boolean).join(' ');
}

function linkOf({ fields }: Work): string {
  const doi = fields.get('doi')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  const eprint = /^\d{4}\.\d{4,5}/.exec(fields.get('eprint') ?? '')?.[0];
  const href =
    doi !== undefined
      ? `https://doi.org/${doi}`
      : (fields.get('url') ?? (eprint === undefined ? '' : `https://arxiv.org/abs/${eprint}`));
  return /^https?:/.test(href) ? `<a href="${escapeAttribute(href)}">${escapeText(href)}</a>` : '';
}

function titleOf({ fields, key }: Work): string {
  return fields.get('title') ?? key;
}

function yearOf({ fields }: Work): string {
  return fields.get('year') ?? /^\d{4}/.exec(fields.get('date') ?? '')?.[0] ?? 'n.d.';
}

/** `Girard, Antoine and Paulo von Pappas and {World Health Organization}`. */
function namesOf({ fields }: Work): Name[] {
  const written = (fields.get('author') ?? fields.get('editor') ?? '').replace(/\s+/g, ' ').trim();
  if (written === '') return [];
  return written.split(/\s+and\s+/i).flatMap((name): Name[] => {
    if (/^others$/i.test(name)) return [{ last: 'others', first: '' }];
    if (/^\{.*\}$/.test(name)) return [{ last: plainTex(name), first: '' }];
    const [before = '', ...after] = name.split(',').map((part) => plainTex(part));
    if (after.length > 0) return [{ last: before, first: after.at(-1) ?? '' }];
    const [, first = '', last = before] =
      /^(.*?)\s+((?:(?:von|van|de|der|den|del|della|di|da|la|le)\s+)*\S+)$/.exec(before) ?? [];
    return [{ last, first }];
  });
}

function initials(first: string): string {
  return first
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}
