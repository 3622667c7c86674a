import { type FilterImplOptions, filters as liquidFilters } from 'liquidjs';
import { pretty, slugify } from '../../post/slug';
import type { LiquidRun } from './liquid-run';
import { timeOf } from './liquid-scope';
import { textOf } from './liquid-text';

/** Filters of Jekyll (https://jekyllrb.com/docs/liquid/filters/) that LiquidJS has not, or that mean something else there. */
export function jekyllFilters(run: LiquidRun): Record<string, FilterImplOptions> {
  const { site } = run.context;
  const relative = (value: unknown) => {
    const address = textOf(value);
    if (ABSOLUTE.test(address)) return address;
    return `${site.basePath}/${address}`.replace(/\/{2,}/g, '/');
  };
  return {
    date: withoutClock(run),
    relative_url: relative,
    absolute_url: (value: unknown) => {
      const address = relative(value);
      return ABSOLUTE.test(address) ? address : site.origin + address;
    },
    strip_index: (value: unknown) => textOf(value).replace(/\/index\.html?$/, '/'),
    // An empty line makes Markdown of what stands in raw HTML.
    markdownify: (value: unknown) => `\n\n${textOf(value).trim()}\n\n`,
    // Typography is a matter of Markdown here.
    smartify: (value: unknown) => value,
    slugify: (value: unknown, mode: unknown) => slugOf(textOf(value), textOf(mode)),
    inspect: (value: unknown) => JSON.stringify(value) ?? 'nil',
  };
}

const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** No page reads the clock: "now" is the time of the site. */
function withoutClock(run: LiquidRun): FilterImplOptions {
  const { date } = liquidFilters;
  const handler = typeof date === 'function' ? date : date?.handler;
  return function dateFilter(value: unknown, ...args: unknown[]) {
    const moment = value === 'now' || value === 'today' ? timeOf(run) : value;
    return handler?.call(this, moment, ...args);
  };
}

/** The modes of Jekyll's `slugify`. */
function slugOf(text: string, mode: string): string {
  if (mode === 'none') return text;
  if (mode === 'raw') return text.replace(/\s+/g, '-').toLowerCase();
  return mode === 'pretty' ? pretty(text).toLowerCase() : slugify(text, '');
}
