import { type FilterImplOptions, isTruthy, filters as liquidFilters, Value } from 'liquidjs';
import { parseDate } from '../../post/dates/dates';
import { pretty, slugify } from '../../post/slug';
import type { LiquidRun } from './liquid-run';
import { timeOf } from './liquid-scope';
import { textOf } from './liquid-text';
import { markdownify } from './markdownify';

/** Filters of Jekyll (https://jekyllrb.com/docs/liquid/filters/) that LiquidJS has not, or that mean something else there. */
export function jekyllFilters(run: LiquidRun): Record<string, FilterImplOptions> {
  const { site } = run.context;
  const relative = (value: unknown) => {
    const address = textOf(value);
    if (value === undefined || value === null) return address;
    if (ABSOLUTE.test(address)) return address;
    return `${site.basePath}/${address}`.replace(/\/{2,}/g, '/');
  };
  return {
    ...dateFilters(run),
    relative_url: relative,
    absolute_url: (value: unknown) => {
      const address = relative(value);
      return address === '' || ABSOLUTE.test(address) ? address : site.origin + address;
    },
    strip_index: (value: unknown) => textOf(value).replace(/\/index\.html?$/, '/'),
    markdownify: (value: unknown) => `${markdownify(textOf(value))}
`,
    // Of al-folio: a mark behind an address, by which browsers fetch a changed file anew.
    bust_file_cache: (value: unknown) => value,
    bust_css_cache: (value: unknown) => value,
    divided_by: divided,
    // Typography is a matter of Markdown here.
    smartify: (value: unknown) => value,
    slugify: (value: unknown, mode: unknown) => slugOf(textOf(value), textOf(mode)),
    size: sizeOf,
    where_exp: whereExpression(true),
    reject_exp: whereExpression(false),
    inspect: (value: unknown) => JSON.stringify(value) ?? 'nil',
  };
}

const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** LiquidJS wants `true` of the expression; in Jekyll all counts that is not false or nothing. */
function whereExpression(wanted: boolean): FilterImplOptions {
  return function* chosen(list: unknown, name: unknown, expression: unknown): Generator<unknown> {
    const condition = new Value(textOf(expression), this.liquid);
    const found: unknown[] = [];
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    this.context.memoryLimit.use(items.length);
    for (const item of items) {
      this.context.push({ [textOf(name)]: item });
      const value: unknown = yield condition.value(this.context);
      this.context.pop();
      if (isTruthy(value, this.context) === wanted) found.push(item);
    }
    return found;
  };
}

/** How many signs a text, items a list, or keys a mapping has, such as `site.tags`. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** Ruby divides whole numbers into whole ones. */
function divided(value: unknown, by: unknown): number {
  const [dividend, divisor] = [Number(value), Number(by)];
  const whole = Number.isInteger(dividend) && Number.isInteger(divisor);
  return whole ? Math.floor(dividend / divisor) : dividend / divisor;
}

/**
 * Filters of dates. No page reads the clock: "now" is the time of the site. A text without an offset is a time of the site's zone.
 */
function dateFilters(run: LiquidRun): Record<string, FilterImplOptions> {
  const names = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];
  return Object.fromEntries(names.map((name) => [name, dateFilter(name, run)]));
}

function dateFilter(name: string, run: LiquidRun): FilterImplOptions {
  const filter = liquidFilters[name];
  const handler = typeof filter === 'function' ? filter : filter?.handler;
  return function withZone(value: unknown, ...args: unknown[]) {
    return handler?.call(this, momentOf(value, run), ...args);
  };
}

const WITHOUT_ZONE = /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;

function momentOf(value: unknown, run: LiquidRun): unknown {
  if (value === 'now' || value === 'today') return timeOf(run);
  if (typeof value !== 'string' || !WITHOUT_ZONE.test(value.trim())) return value;
  const read = parseDate(value.trim(), run.context.site.timeZone);
  return 'date' in read ? read.date.instant : value;
}

/** The modes of Jekyll's `slugify`. */
function slugOf(text: string, mode: string): string {
  if (mode === 'none') return text;
  if (mode === 'raw') return text.replace(/\s+/g, '-').toLowerCase();
  return mode === 'pretty' ? pretty(text).toLowerCase() : slugify(text, '');
}
