import { nearest } from '../nearest';
import { datePartNames } from '../post/dates/date-part-names';
import { toPath } from './path';

/** Jekyll's named styles (`configuration.rb`, STYLE_TO_PERMALINK). */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

export const PERMALINK_STYLES: readonly string[] = Object.keys(STYLES);

/** What a template may hold, by Jekyll's names (`drops/url_drop.rb`) and Hugo's; without their colons. */
const PLACEHOLDERS = [
  ...datePartNames,
  'categories',
  'slugified_categories',
  'title',
  'slug',
  'name',
  'filename',
  'contentbasename',
  'path',
  'collection',
  'section',
  'lang',
  'output_ext',
] as const;

/** What a template's placeholders stand for, by name. An empty value vanishes together with its slash. */
export type PermalinkValues = Readonly<Record<string, string>>;

/** What is wrong with the template of a configuration, whatever posts there are; `undefined` for a good one. */
export function templateProblem(template: string): string | undefined {
  if (/[?#]/.test(template)) return `"${template}" holds ? or #, which end an address; leave them out`;
  const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, 'x']));
  const result = expandPermalink(template, values);
  return 'problem' in result ? result.problem.replace(/^permalink /, '') : undefined;
}

/**
 * Fills a template in, Jekyll's placeholders and styles included; `named` allows the styles (Jekyll does not in front
 * matter). A name ends where letters and underscores do; as in Jekyll, `:month_:day` works, too.
 */
export function expandPermalink(
  template: string,
  values: PermalinkValues,
  named = true,
): { path: string } | { problem: string } {
  const pattern = named && Object.hasOwn(STYLES, template) ? STYLES[template] : undefined;
  const unknown: string[] = [];
  const filled = (pattern ?? template).replace(/:([a-z][a-z_]*)/g, (whole, word: string) => {
    const name = Object.hasOwn(values, word) ? word : word.replace(/_+$/, '');
    if (Object.hasOwn(values, name)) return (values[name] ?? '') + word.slice(name.length);
    unknown.push(whole);
    return '';
  });
  if (unknown.length === 0) return toPath(filled);
  const [near] = unknown.flatMap((name) => nearest(name.slice(1), Object.keys(values)) ?? []);
  const hint = near === undefined ? '' : `; did you mean :${near}?`;
  return { problem: `permalink "${template}" has the unknown placeholder ${unknown.join(' and ')}${hint}` };
}
