import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Data } from '../dialects/dialect';
import { readOldConfiguration } from '../dialects/old-configuration';
import { errorCode } from '../error-code';
import { firstCommits } from '../history/git-log';
import { AUTHOR_FILE, authorsFile } from '../import/authors';
import type { Convert } from '../import/convert';
import { converterOf, USUAL_NAMES } from '../import/converters';
import { oldFolders } from '../import/old-folders';
import { PERMALINKS, PLAIN_SYSTEMS } from '../import/plain-systems';
import { type ImportPlan, importReport, type Outcome, planImport } from '../import/plan';
import type { Rule } from '../import/rules';
import { systemOfFiles } from '../import/system-of';
import { SYSTEMS } from '../import/systems';
import { TEXT_SYSTEMS } from '../import/text-systems';
import { addedTo, languageIn, oldDialect, UNDATED } from './import-facts';
import { copyInto, writeInto } from './import-files';
import { tellProblems } from './import-problems';

const RULES = new Map<string, readonly Rule[]>(
  Object.entries({ ...SYSTEMS, ...PLAIN_SYSTEMS, ...TEXT_SYSTEMS }),
);

/** The systems whose sites are folders. */
export const FOLDER_SYSTEMS: readonly string[] = [...RULES.keys()];

/** Where this blog reads the authors of a system that has no configuration that it knows. */
const AUTHORS = 'authors.yml';

/** Copies the site in a folder, and says what was copied and what needs a hand. @returns the exit code. */
export async function importFolder(place: string, from: string | undefined, dry: boolean): Promise<number> {
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
    console.error(`${why}; write --from and one of ${FOLDER_SYSTEMS.join(', ')}`);
    return 2;
  }
  const config = readOldConfiguration(place)?.data ?? {};
  const folders = oldFolders(system, config, names);
  const plan = planImport(names, [...folders.rules, ...rules], textOf, USUAL_NAMES[system] ?? folders.usual);
  const site = { place, system, config, convert: converterOf(system, { names, textOf }) };
  const { outcomes, lacking, unread } = copyAll(site, plan, dry);
  const authorFiles = Object.hasOwn(SYSTEMS, system) ? [] : names.filter((name) => AUTHOR_FILE.test(name));
  const authors = authorsFile(authorFiles.map((name) => ({ name, text: textOf(name) })));
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
}

/** A site in a folder. */
interface OldSite {
  place: string;
  system: string;
  config: Data;
  /** What makes Markdown of its texts. */
  convert: Convert | undefined;
}

/** What became of the files of a site. */
interface CopiedFiles {
  /** By the names of the files here. */
  outcomes: Map<string, Outcome>;
  /** What copied files lack now, a line each. */
  lacking: string[];
  /** Why others cannot be read. */
  unread: string[];
}

function copyAll({ place, system, config, convert }: OldSite, plan: ImportPlan, dry: boolean): CopiedFiles {
  const copied: CopiedFiles = { outcomes: new Map(), lacking: [], unread: [] };
  const language = languageIn(config);
  const history = UNDATED.has(system) ? firstCommits(place) : undefined;
  for (const { from: name, to, kind } of plan.copies) {
    const isPost = kind === 'post' && /\.(?:md|markdown|org)$/i.test(name);
    const { outcome, problems } = copyInto(place, name, to, dry, {
      date: isPost ? history?.(name).date : undefined,
      language,
      mdx: system === 'docusaurus',
      convert: kind === 'post' || kind === 'page' || kind === 'draft' ? convert : undefined,
      added: kind === 'configuration' ? addedTo(to, system, place, config) : undefined,
    });
    const told = problems.map(({ line, message }) => `${path.join(place, name)}:${line} ${message}`);
    if (outcome !== undefined) copied.outcomes.set(to, outcome);
    (outcome === undefined ? copied.unread : copied.lacking).push(...told);
  }
  return copied;
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
