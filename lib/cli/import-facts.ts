import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Data } from '../dialects/dialect';
import { rendererLine } from '../dialects/hexo/renderer';
import { readOldConfiguration } from '../dialects/old-configuration';
import { listAt, textAt } from '../dialects/values';

/* What the folder of an old blog tells of it. */

/** The system whose configuration lies in a folder; of a plain blog there is none. */
export function oldDialect(folder: string): string | undefined {
  const dialect = readOldConfiguration(folder)?.dialect;
  return dialect === 'plain' ? undefined : dialect;
}

/** Systems that take the time of a file where a post says no date. */
export const UNDATED = new Set<string>([
  'hexo',
  'hugo',
  'eleventy',
  'vitepress',
  'nuxt',
  'gridsome',
  'obsidian',
]);

/** The language of an old blog, by whatever key its system names it. */
export function languageIn(config: Data): string | undefined {
  const keys = ['language', 'lang', 'locale', 'languageCode', 'defaultContentLanguage'];
  return keys
    .map((key) => textAt(config, key) ?? listAt(config, key)[0])
    .find((value) => typeof value === 'string');
}

/** What Bridgetown does unless its configuration says otherwise, and Jekyll does not. */
const BRIDGETOWN = 'permalink: pretty\n';

/** What is written below a configuration, so that it says here what its system does by itself. */
export function addedTo(file: string, system: string, folder: string, config: Data): string | undefined {
  if (!/^_config\.ya?ml$/.test(file)) return undefined;
  if (system === 'bridgetown') return BRIDGETOWN;
  return system === 'hexo' ? rendererIn(folder, config) : undefined;
}

/** What says in the configuration of a Hexo blog which renderer its `package.json` names. */
function rendererIn(folder: string, config: Data): string | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? rendererLine(config, readFileSync(file, 'utf8')) : undefined;
}
