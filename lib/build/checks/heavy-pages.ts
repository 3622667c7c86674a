import { toAbsolute } from '../../addresses/href';
import type { Content } from '../../content/content';
import type { Problem } from '../../problems/problem';
import type { Site } from '../../site/site';
import { type Frame, headOf } from '../compose';
import { targetOf } from '../links/link-target';
import type { Manifest } from '../manifest';
import type { PageRecord } from '../page-record';
import { bytesOf, keyOf, type SiteFiles, textOfFile } from '../site-files';
import { quickWeight, tooHeavy } from './budget';
import { PAGE_BUDGET } from './weigh';

/** Warnings about pages, by file; of a page that is composed as it was, those of the time before. */
export function heavyPages(
  pages: ReadonlyMap<string, PageRecord>,
  files: SiteFiles,
  before: Manifest,
  frame: Frame,
  { site }: Content,
): Map<string, Problem[]> {
  const heavy = new Map<string, Problem[]>();
  const atMost = mostWeight(files, frame, site);
  for (const page of pages.values()) {
    const content = files.get(page.file);
    if (content === undefined) continue;
    const same = before.placed.get(page.file)?.key === keyOf(content);
    if (!same && !page.islands && atMost(page) <= PAGE_BUDGET) continue;
    const problems = same
      ? (before.heavy.get(page.file) ?? [])
      : tooHeavy(page, new TextDecoder().decode(bytesOf(content)), files, site);
    if (problems.length > 0) heavy.set(page.file, problems);
  }
  return heavy;
}

/** What pages weigh at most, by the weights of their parts: parts that are compressed together never weigh more. Few parts differ. */
function mostWeight(files: SiteFiles, frame: Frame, site: Site): (page: PageRecord) => number {
  const known = new Map<string, number>();
  const weightOf = (name: string, textOf: () => string) => {
    const weight = known.get(name) ?? quickWeight(textOf());
    known.set(name, weight);
    return weight;
  };
  return (page) => {
    const head = headOf(page, frame);
    const scripts = page.scripts.map((name) => frame.served(name));
    return scripts.reduce(
      (total, src) => total + weightOf(src, () => scriptAt(src, page, files, site)),
      page.weight + weightOf(head, () => head) + weightOf(frame.copyright, () => frame.copyright),
    );
  };
}

function scriptAt(src: string, { path }: PageRecord, files: SiteFiles, site: Site): string {
  const target = targetOf(src, toAbsolute(site, path), site, (file) => files.has(file));
  const content = target.kind === 'internal' ? files.get(target.file) : undefined;
  return content === undefined ? '' : textOfFile(content);
}
