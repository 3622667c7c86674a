import { NOTION_ID } from './notion';
import { systemOfPackage } from './plain-systems';
import type { TextSystem } from './text-systems';

/** Packages of JavaScript by which further systems are known. */
const PACKAGES: readonly [name: string, system: TextSystem][] = [
  ['@11ty/eleventy', 'eleventy'],
  ['vitepress', 'vitepress'],
  ['vuepress', 'vitepress'],
  ['@nuxt/content', 'nuxt'],
  ['gridsome', 'gridsome'],
];

/**
 * The system of a site, by what only it has.
 * @param names of all files, relative to the site.
 * @param textOf the text of one of them.
 * @param old the system whose configuration lies in the folder, if it is that of Jekyll, Hexo or Hugo.
 */
export function systemOfFiles(
  names: readonly string[],
  textOf: (name: string) => string,
  old: string | undefined,
): string | undefined {
  const there = new Set(names);
  const holds = (name: string, pattern: RegExp) => there.has(name) && pattern.test(textOf(name));
  // Zola's configuration is called like one of Hugo's.
  if (['zola.toml', 'config.toml'].some((name) => holds(name, /^\s*base_url\s*=/m))) return 'zola';
  if (there.has('pelicanconf.py')) return 'pelican';
  if (holds('conf.py', /^BLOG_TITLE\s*=/m)) return 'nikola';
  if (['yml', 'yaml'].some((ending) => there.has(`bridgetown.config.${ending}`))) return 'bridgetown';
  if (old !== undefined) return old;
  const json = there.has('package.json') ? textOf('package.json') : '';
  const found =
    systemOfPackage(json) ?? PACKAGES.find(([name]) => new RegExp(`"${name}"\\s*:`).test(json))?.[1];
  if (found !== undefined) return found;
  if (holds('Gemfile', /middleman/)) return 'middleman';
  if (names.some((name) => name.startsWith('.obsidian/'))) return 'obsidian';
  const pages = names.filter((name) => name.endsWith('.md'));
  if (pages.length > 0 && pages.every((name) => NOTION_ID.test(name))) return 'notion';
  return pages.some((name) => !name.includes('/') && /^cuid: /m.test(textOf(name))) ? 'hashnode' : undefined;
}
