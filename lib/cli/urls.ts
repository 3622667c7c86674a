import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Fate } from '../addresses/fate';
import { addressesIn, addressesOfFiles } from '../addresses/old-addresses';
import { REDIRECT_FORMATS } from '../addresses/redirect-files';
import { URL_LOCK, writeLock } from '../addresses/url-lock';
import { errorCode } from '../error-code';
import { program } from './program';

const FORMATS = Object.keys(REDIRECT_FORMATS);

const USAGE = `Says what becomes of the addresses of an earlier blog: npm run urls -- --old <sitemap.xml | list | folder>
  --old         a sitemap, a text with an address a line, or the folder that the earlier blog was built into (_site, public)
  --all         lists also the addresses that are served or redirected
  --lock        writes all addresses of this blog into ${URL_LOCK}; a build that loses one of them fails
  --redirects   prints the redirects of this blog for a host: ${FORMATS.join(', ')}
  -h, --help    prints this text
  Exits with 1 where an address is lost.`;

async function tellFates(old: string, all: boolean): Promise<number> {
  // Not at the top: what is wrong with the configuration is to be said in a line.
  const { getContent } = await import('../content/current-content');
  const { fateOf } = await import('../addresses/fate');
  const content = getContent();
  const addresses = readOld(old, content.site.basePath);
  if (typeof addresses === 'string') {
    console.error(addresses);
    return 2;
  }
  const fates = addresses.map((address) => ({ address, fate: fateOf(address, content) }));
  for (const { address, fate } of fates) if (all || fate.kind === 'lost') console.log(lineOf(address, fate));
  const count = (kind: Fate['kind']) => fates.filter(({ fate }) => fate.kind === kind).length;
  const lost = count('lost');
  console.log(
    `${fates.length} addresses: ${count('served')} served, ${count('redirected')} redirected, ${lost} lost`,
  );
  return lost > 0 ? 1 : 0;
}

function lineOf(address: string, fate: Fate): string {
  if (fate.kind === 'served') return `served      ${address}`;
  if (fate.kind === 'redirected') return `redirected  ${address} to ${fate.to}`;
  const hint = fate.meant === undefined ? '' : `; write redirect_from: ${address} into ${fate.meant.source}`;
  return `lost        ${address}${hint}`;
}

/** @returns why they cannot be read, where that is so. */
function readOld(place: string, basePath: string): string[] | string {
  try {
    if (!statSync(place).isDirectory()) return addressesIn(readFileSync(place, 'utf8'), basePath);
    const names = readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
      .map((entry) =>
        path.relative(place, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      );
    return addressesOfFiles(names.sort());
  } catch (error) {
    return `${place} cannot be read (${errorCode(error)}); name a sitemap, a list of addresses or a folder`;
  }
}

async function printRedirects(format: string): Promise<number> {
  const write = REDIRECT_FORMATS[format];
  if (write === undefined) {
    console.error(`${format} is no format of redirects; write one of ${FORMATS.join(', ')}`);
    return 2;
  }
  const { getContent } = await import('../content/current-content');
  const { formerLists } = await import('../addresses/former-lists');
  const content = getContent();
  const moved = [
    ...[...content.redirects].map(([from, post]): [string, string] => [from, post.path]),
    ...[...formerLists(content)].map(([from, { to }]): [string, string] => [from, to]),
  ];
  process.stdout.write(write(new Map(moved), content.site));
  return 0;
}

async function writeUrlLock(): Promise<void> {
  const { getContent } = await import('../content/current-content');
  const { lockablePages } = await import('../addresses/lockable-pages');
  const pages = lockablePages(getContent());
  const before = readIfThere(URL_LOCK);
  writeFileSync(URL_LOCK, writeLock(before, pages));
  console.log(`${URL_LOCK} holds the addresses of ${pages.length} pages`);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

/** `npm run urls`. */
program(
  USAGE,
  {
    options: {
      old: { type: 'string' },
      all: { type: 'boolean', default: false },
      lock: { type: 'boolean', default: false },
      redirects: { type: 'string' },
    },
  },
  async ({ values }) => {
    const { old, all, lock, redirects } = values;
    if (old === undefined && !lock && redirects === undefined) {
      console.error(USAGE);
      return 2;
    }
    if (redirects !== undefined) return printRedirects(redirects);
    if (lock) await writeUrlLock();
    return old === undefined ? 0 : tellFates(old, all);
  },
);
