import { readFileSync } from 'node:fs';
import { componentOf, type PageType, ROUTES } from '../../routes/routes';
import { type Imports, importedBy } from '../code/imports';

/** What every page is in. */
const FRAME = ['app/layout.tsx', 'components/head.tsx'];

/**
 * The types of pages that the blog's own renderer must leave to Next, each with the reason: their components use what only Next's
 * compile can give. What a component does that cannot be seen here, such as to wait for something, it tells by throwing when it is rendered.
 */
export function typesForNext(imports: Imports): ReadonlyMap<PageType, string> {
  const reasons = new Map<PageType, string>();
  for (const { type } of ROUTES) {
    const files = [...FRAME, componentOf(type)].flatMap((entry) => importedBy(entry, imports));
    const reason = files.map((file) => reasonIn(file, imports[file] ?? [])).find((why) => why !== undefined);
    if (reason !== undefined) reasons.set(type, reason);
  }
  return reasons;
}

/** What of React works the same without Next. Not its hooks: `useId` counts in another way; nor `Suspense`, which waits. */
const OF_REACT = [
  'Fragment',
  'Children',
  'cloneElement',
  'createElement',
  'isValidElement',
  'memo',
  'forwardRef',
];

function reasonIn(file: string, imported: readonly string[]): string | undefined {
  if (!/^(app|components)\/.*\.[jt]sx?$/.test(file)) return undefined;
  const special = imported.find((name) => /^next(\/|$)/.test(name) || isAsset(name));
  if (special !== undefined) return `${file} imports ${special}`;
  const code = readFileSync(file, 'utf8');
  if (/^\s*['"]use client['"]/m.test(code)) return `${file} says 'use client'`;
  const name = namesFromReact(code).find((each) => !OF_REACT.includes(each));
  return name === undefined ? undefined : `${file} imports ${name} of react`;
}

/** What Next's compile makes a value of: CSS modules, images, fonts. */
function isAsset(name: string): boolean {
  return (
    /\.module\.\w+$/.test(name) ||
    (/^(app|components|public)\//.test(name) && !/\.([cm]?[jt]sx?|json|css)$/.test(name))
  );
}

/** The values, but not the types, that a module imports from React. */
function namesFromReact(code: string): string[] {
  return [...code.matchAll(/^import\s+(?!type\b)([^;]*?)\s+from\s+['"]react['"]/gm)].flatMap(
    ([, clause = '']) => {
      const [, named = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
      const names = named
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '' && !each.startsWith('type '))
        .map((each) => each.replace(/\s+as\s.*$/, ''));
      const whole = clause
        .replace(/\{[^}]*\}/, '')
        .replaceAll(',', '')
        .trim();
      return whole === '' ? names : [...names, 'all'];
    },
  );
}
