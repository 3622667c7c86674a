import { isMapping } from '../post/front-matter/source';
import type { Problem } from '../problems/problem';
import { DIALECTS, type DialectName, type OldSettings } from './dialect';
import { dialectOf } from './dialect-of';
import type { OldConfiguration } from './old-configuration';

/**
 * What `site.config.ts` says, completed by the configuration of another system. While `url` is the one that the blog came with,
 * `site.config.ts` counts as not edited yet: then the other one wins for what names the site.
 * @param isValid whether a key of `site.config.ts` may have a value.
 */
export function understood(
  input: unknown,
  old: OldConfiguration | undefined,
  isValid: (key: string, value: unknown) => boolean,
): { input: unknown; settings: OldSettings } {
  const own = isMapping(input) ? input : {};
  const name = nameOf(own.dialect) ?? old?.dialect ?? 'plain';
  const data = old?.dialect === name ? old.data : {};
  const beside = (old?.dialect === name && old.beside) || {};
  const { site, ignored, ...settings } = dialectOf(name).understand(data, beside);
  const problems: Problem[] = [...((old?.dialect === name && old.problems) || [])];
  const file = old?.dialect === name ? old.file : undefined;
  const values = Object.entries(site).filter(([key, value]) => {
    if (isValid(key, value)) return true;
    problems.push(
      problemOf(file, `${key} ${JSON.stringify(value)} is not understood; write ${key} into site.config.ts`),
    );
    return false;
  });
  if (ignored.length > 0) {
    const [verb, noun] = ignored.length === 1 ? ['does', 'key'] : ['do', 'keys'];
    problems.push(
      problemOf(
        file,
        `the ${noun} ${ignored.join(', ')} ${verb} nothing here; docs/moving.md says what to do instead`,
      ),
    );
  }
  const shipped = isShipped(own.url);
  const namesLanguages = own.languages === undefined && values.some(([key]) => key === 'languages');
  const before = Object.fromEntries(values.filter(([key]) => shipped && IDENTITY.includes(key)));
  return {
    input: isMapping(input) ? { ...Object.fromEntries(values), ...own, ...before, dialect: name } : input,
    settings: {
      ...settings,
      config: data,
      problems,
      ...(file !== undefined && { file }),
      ...(namesLanguages && { namesLanguages }),
    },
  };
}

const IDENTITY = ['title', 'description', 'url', 'author', 'language'];

function isShipped(url: unknown): boolean {
  return typeof url === 'string' && /^https?:\/\/example\.com\/?$/.test(url);
}

function nameOf(value: unknown): DialectName | undefined {
  return DIALECTS.find((name) => name === value);
}

function problemOf(file: string | undefined, message: string): Problem {
  return { file: file ?? 'site.config.ts', severity: 'warning', message, rule: 'config' };
}
