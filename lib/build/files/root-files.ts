import { SITEMAP_PATH } from '../../addresses/own-paths';
import type { Content } from '../../content/content';
import { digestOf } from '../../digest';
import { FINE, markFile } from '../../files/mark';
import { hasIcons, ICONS, rootTexts } from '../../files/root-files';
import { MOST_ADDRESSES, sitemapFiles } from '../../files/sitemap';
import { iconPng, icoOf } from '../../images/icon';
import { pageTypes } from '../../routes/site-paths';
import { hasBytes, writeBytes } from '../cache/cache';
import { keptBytes } from '../cache/cached-file';
import { pageCodeDigest } from '../code/code-digest';
import type { SiteFiles } from '../site-files';

/** What stands at the root of the site under agreed names: texts for machines, and icons for browsers and home screens. */
export async function rootFiles(content: Content): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  for (const [path, text] of rootTexts(content)) files.set(path.slice(1), Buffer.from(text()));
  // The first, at its own path, is a route's; and it is the only one where all pages fit into it.
  const parts = pageTypes(content).size > MOST_ADDRESSES ? sitemapFiles(content) : [];
  for (const [path, text] of parts) {
    if (path !== SITEMAP_PATH) files.set(path.slice(1), Buffer.from(text));
  }
  if (!hasIcons(content)) return files;
  const [small, large] = [markFile(content.site), markFile(content.site, FINE)];
  const add = async (name: string, make: () => Promise<Uint8Array>) => {
    const key = digestOf('icon', pageCodeDigest(), name, small);
    if (!hasBytes(key)) writeBytes(key, await make());
    files.set(name, keptBytes(`icon ${name}`, key));
  };
  for (const { path, size, maskable = false } of ICONS)
    await add(path.slice(1), () => iconPng(large, size, maskable));
  await add('favicon.ico', async () => icoOf(await iconPng(small, 32, false), 32));
  return files;
}
