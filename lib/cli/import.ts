import { constants, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readOldConfiguration } from '../dialects/old-configuration';
import { errorCode } from '../error-code';
import { type ImportPlan, importReport, type Outcome, planImport } from '../import/plan';
import { SYSTEMS } from '../import/systems';
import { fail, optionsOf } from './program';

const NAMES = Object.keys(SYSTEMS);

const USAGE = `Copies an earlier blog to its places here: npm run import -- <folder> [options]
  The folder is that of a site of Jekyll, Hexo or Hugo, with its configuration. Nothing is overwritten, and the old site is not
  changed, so that it can be run again.
  --from        names the system, where its configuration does not tell it: ${NAMES.join(', ')}
  --dry         says what would be copied, and copies nothing
  -h, --help    prints this text`;

/** `npm run import`. Returns the exit code. */
async function main(args: string[]): Promise<number> {
  const options = optionsOf(USAGE, () =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        dry: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );
  if (typeof options === 'number') return options;
  const [folder, ...others] = options.positionals;
  if (folder === undefined || others.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const names = filesBelow(folder);
  if (typeof names === 'string') {
    console.error(names);
    return 2;
  }
  const system = options.values.from ?? readOldConfiguration(folder)?.dialect;
  const rules = isSystem(system) ? SYSTEMS[system] : undefined;
  if (rules === undefined) {
    const why =
      system === undefined
        ? `${folder} holds no configuration of a known system`
        : `${system} is no known system`;
    console.error(`${why}; write --from and one of ${NAMES.join(', ')}`);
    return 2;
  }
  const plan = planImport(names, rules, (name) => hasFrontMatter(path.join(folder, name)));
  const outcomes = new Map<string, Outcome>();
  for (const { from, to } of plan.copies)
    outcomes.set(to, copy(path.join(folder, from), to, options.values.dry));
  console.log(`${folder} is a site of ${system}.`);
  console.log(importReport(plan, outcomes).join('\n'));
  if (!options.values.dry) await tellProblems(plan);
  return plan.copies.length > 0 ? 0 : 1;
}

function isSystem(name: string | undefined): name is keyof typeof SYSTEMS {
  return name !== undefined && Object.hasOwn(SYSTEMS, name);
}

/** What needs a hand in the files that were copied, with file and line. */
async function tellProblems(plan: ImportPlan): Promise<void> {
  // Not at the top: they are to see what was copied.
  const { getContent } = await import('../content/current-content');
  const { checkContent } = await import('../check');
  const { formatProblems } = await import('../problems');
  const own = new Set(plan.copies.map(({ to }) => to));
  const problems = (await checkContent(getContent())).filter(({ file }) => own.has(file));
  console.log(
    problems.length === 0
      ? 'Nothing in them needs a hand.'
      : `What needs a hand:\n${formatProblems(problems)}`,
  );
}

/** A file is copied, unless there is one of its name. */
function copy(from: string, to: string, dry: boolean): Outcome {
  try {
    if (dry) return sameOr(from, to, 'copied');
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return 'copied';
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return sameOr(from, to, 'differs');
  }
}

function sameOr(from: string, to: string, absent: Outcome): Outcome {
  try {
    return readFileSync(from).equals(readFileSync(to)) ? 'same' : 'differs';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return absent;
    throw error;
  }
}

/** Names relative to a folder; links are not followed. @returns why it cannot be read, where that is so. */
function filesBelow(folder: string): string[] | string {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .filter((name) => !/(^|\/)(?:\.git|node_modules)\//.test(name));
  } catch (error) {
    return `${folder} cannot be read (${errorCode(error)}); name the folder of the earlier blog`;
  }
}

function hasFrontMatter(place: string): boolean {
  const start = readFileSync(place).subarray(0, 8).toString('utf8');
  return /^\uFEFF?(?:---|\+\+\+)\r?\n/.test(start);
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
