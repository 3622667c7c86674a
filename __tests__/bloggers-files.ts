import fs from 'node:fs';
import path from 'node:path';

/** Files of the project that its blogger edits, adds and deletes. */
export const BLOGGERS = /^(?:posts|pages)(?:[\\/]|$)|^site\.config\.ts$/;

/** How a file, or what there is in a folder, is asked for. */
const ASKED_BY = [
  'createReadStream',
  'existsSync',
  'lstatSync',
  'opendirSync',
  'openSync',
  'readFile',
  'readFileSync',
  'readdir',
  'readdirSync',
  'statSync',
] as const;

/**
 * Suites that start programs, which the guard cannot look into: `npm run test:configurations` runs them where all is different.
 * `__tests__/architecture.test.ts` holds the list to the suites.
 */
export const STARTING_PROGRAMS: readonly string[] = [
  '__tests__/lib/build/code/configuration-error.test.ts',
  '__tests__/lib/build/code/load.test.ts',
  '__tests__/lib/build/render-pool.test.ts',
  '__tests__/lib/cli/comments.test.ts',
  '__tests__/lib/cli/import.test.ts',
  '__tests__/lib/cli/new.test.ts',
  '__tests__/lib/content/unreadable-files.test.ts',
  '__tests__/lib/history/git-history.test.ts',
  '__tests__/lib/history/git-log.test.ts',
];

/**
 * Where a guarded function keeps the one that it guards. Suites of one process share `fs` and no module, so the symbol is one that all
 * of them can ask for: a guard around a guard would hide in the stack who asks.
 */
const ORIGINAL = Symbol.for('the function that is guarded');

/** What tells whether the code has changed, and whose answer is a part of keys only. */
const DIGEST = /[\\/]code-digest\.js:/;

/**
 * From now on, throws where code of this process asks for a blogger's file: what tests say must not depend on these.
 * @param root the project's folder.
 */
export function guardBloggersFiles(root: string): void {
  for (const owner of [fs, fs.promises]) {
    for (const name of ASKED_BY) {
      const current: unknown = Reflect.get(owner, name);
      if (typeof current !== 'function') continue;
      const original: unknown = Reflect.get(current, ORIGINAL);
      const real = typeof original === 'function' ? original : current;
      const guarded = (...args: unknown[]) => {
        const [asked] = args;
        const place =
          typeof asked === 'string' || asked instanceof URL ? path.relative(root, String(asked)) : '';
        if (BLOGGERS.test(place) && !DIGEST.test(new Error().stack ?? ''))
          throw new Error(`${place} is the blogger's: a test must not read it`);
        return Reflect.apply(real, owner, args);
      };
      Reflect.set(owner, name, Object.assign(guarded, { [ORIGINAL]: real }));
    }
  }
}
