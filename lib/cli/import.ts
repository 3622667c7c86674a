import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readOldConfiguration } from '../dialects/old-configuration';
import { errorCode } from '../error-code';
import { firstCommits } from '../history/git-log';
import { AUTHOR_FILE, authorsFile } from '../import/authors';
import { converterOf, USUAL_NAMES } from '../import/converters';
import { ExportError, type Imported } from '../import/imported';
import { oldFolders } from '../import/old-folders';
import { PERMALINKS, PLAIN_SYSTEMS } from '../import/plain-systems';
import { importReport, type Outcome, planImport } from '../import/plan';
import type { Rule } from '../import/rules';
import { systemOfFiles } from '../import/system-of';
import { SYSTEMS } from '../import/systems';
import { TEXT_SYSTEMS } from '../import/text-systems';
import { addedTo, languageIn, oldDialect, UNDATED } from './import-facts';
import { copyInto, writeInto } from './import-files';
import { program } from './program';

const RULES = new Map<string, readonly Rule[]>(
  Object.entries({ ...SYSTEMS, ...PLAIN_SYSTEMS, ...TEXT_SYSTEMS }),
);
const EXPORTS = ['wordpress', 'ghost'] as const;
/** Where this blog reads the authors of a system that has no configuration that it knows. */
const AUTHORS = 'authors.yml';

const NAMES = [...RULES.keys(), ...EXPORTS];

const USAGE = `Copies an earlier blog to its places here: npm run import -- <folder or file> [options]
  A folder is that of a site of Jekyll, Hexo, Hugo, Next, Astro, Gatsby, Docusaurus, Eleventy, VitePress, Nuxt, Gridsome, Zola, Pelican,
  Nikola, Bridgetown or Middleman, a vault of Obsidian, or an export of Notion or Hashnode. A file is an export of WordPress (.xml) or of
  Ghost (.json). Nothing is overwritten, and the old site is not changed, so that it can be run again.
  --from        names the system, where the folder does not tell it: ${NAMES.join(', ')}
  --dry         says what would be copied, and copies nothing
  -h, --help    prints this text`;

/** Writes what an export holds. */
async function importExport(place: string, from: string | undefined, dry: boolean): Promise<number> {
  const system = from ?? (/\.xml$/i.test(place) ? 'wordpress' : /\.json$/i.test(place) ? 'ghost' : undefined);
  if (system !== 'wordpress' && system !== 'ghost') {
    console.error(
      `${place} is no export that is known by its name; write --from and one of ${EXPORTS.join(', ')}, or name a folder`,
    );
    return 2;
  }
  let imported: Imported;
  try {
    imported = await readExport(readFileSync(place, 'utf8'), path.basename(place), system);
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    console.error(error.message);
    return 2;
  }
  const { files, notes } = imported;
  const outcomes = new Map(files.map(({ to, text }): [string, Outcome] => [to, writeInto(to, text, dry)]));
  const copies = files.map(({ to, kind }) => ({ from: path.basename(place), to, kind }));
  console.log(`${place} is an export of ${system}.`);
  console.log(importReport({ copies, left: [], clashes: [] }, outcomes).join('\n'));
  for (const { file, message } of notes) console.log(file === '' ? message : `${file}: ${message}`);
  console.log(`Addresses: ${PERMALINKS[system]}`);
  if (!dry) await tellProblems([...outcomes.keys()]);
  return files.length > 0 ? 0 : 1;
}

/** Converters are loaded only where they are needed. */
async function readExport(text: string, file: string, system: (typeof EXPORTS)[number]): Promise<Imported> {
  if (system === 'ghost') return (await import('../import/ghost')).fromGhost(text, file);
  return (await import('../import/wordpress')).fromWordPress(text, file);
}

/** What needs a hand in the files that were copied, with file and line. */
async function tellProblems(copied: readonly string[]): Promise<void> {
  // Not at the top: they are to see what was copied.
  const { getContent } = await import('../content/current-content');
  const { checkContent } = await import('../build/checks/check-content');
  const { formatProblems } = await import('../problems/format-problems');
  const own = new Set(copied);
  const problems = (await checkContent(getContent())).filter(({ file }) => own.has(file));
  console.log(
    problems.length === 0
      ? 'Nothing in them needs a hand.'
      : `What needs a hand:\n${formatProblems(problems)}`,
  );
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

/** `npm run import`. */
program(
  USAGE,
  { allowPositionals: true, options: { from: { type: 'string' }, dry: { type: 'boolean', default: false } } },
  async ({ values, positionals }) => {
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) {
      console.error(USAGE);
      return 2;
    }
    const { from, dry } = values;
    if (statSync(place, { throwIfNoEntry: false })?.isFile()) return importExport(place, from, dry);
    const names = filesBelow(place);
    if (typeof names === 'string') {
      console.error(names);
      return 2;
    }
    const textOf = (name: string) => readFileSync(path.join(place, name), 'utf8');
    const system = from ?? systemOfFiles(names, textOf, oldDialect(place));
    const rules = RULES.get(system ?? '');
    if (system === undefined || rules === undefined) {
      const why =
        system === undefined
          ? `${place} holds no configuration of a known system`
          : `${system} is no known system of a folder`;
      console.error(`${why}; write --from and one of ${[...RULES.keys()].join(', ')}`);
      return 2;
    }
    const config = readOldConfiguration(place)?.data ?? {};
    const folders = oldFolders(system, config, names);
    const language = languageIn(config);
    const convert = converterOf(system, { names, textOf });
    const plan = planImport(
      names,
      [...folders.rules, ...rules],
      textOf,
      USUAL_NAMES[system] ?? folders.usual,
    );
    const outcomes = new Map<string, Outcome>();
    const unread: string[] = [];
    const lacking: string[] = [];
    const history = UNDATED.has(system) ? firstCommits(place) : undefined;
    for (const { from: name, to, kind } of plan.copies) {
      const isPost = kind === 'post' && /\.(?:md|markdown|org)$/i.test(name);
      const done = copyInto(place, name, to, dry, {
        date: isPost ? history?.(name).date : undefined,
        language,
        mdx: system === 'docusaurus',
        convert: kind === 'post' || kind === 'page' || kind === 'draft' ? convert : undefined,
        added: kind === 'configuration' ? addedTo(to, system, place, config) : undefined,
      });
      const told = done.problems.map(({ line, message }) => `${path.join(place, name)}:${line} ${message}`);
      if (done.outcome === undefined) unread.push(...told);
      else {
        outcomes.set(to, done.outcome);
        lacking.push(...told);
      }
    }
    const authors = !Object.hasOwn(SYSTEMS, system)
      ? authorsFile(
          names.filter((name) => AUTHOR_FILE.test(name)).map((name) => ({ name, text: textOf(name) })),
        )
      : undefined;
    if (authors !== undefined) {
      plan.copies.push({ from: 'what tells of authors', to: AUTHORS, kind: 'configuration' });
      outcomes.set(AUTHORS, writeInto(AUTHORS, authors, dry));
    }
    console.log(`${place} is a site of ${system}.`);
    console.log(importReport(plan, outcomes).join('\n'));
    if (lacking.length > 0) console.log(`Copied, but for what Markdown cannot say:\n${lacking.join('\n')}`);
    if (unread.length > 0) console.log(`Not copied, since Markdown cannot say it:\n${unread.join('\n')}`);
    const advice = Object.entries(PERMALINKS).find(([name]) => name === system)?.[1];
    if (advice !== undefined) console.log(`Addresses: ${advice}`);
    if (!dry) await tellProblems([...outcomes.keys()]);
    return outcomes.size > 0 ? 0 : 1;
  },
);
