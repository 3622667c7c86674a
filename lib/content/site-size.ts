import type { Problem } from '../problems/problem';
import { sitePaths } from '../routes/site-paths';
import type { Content } from './content';

/** Cloudflare Pages has the lowest limit of the common hosts. */
const MOST_FILES = 20_000;

/** Said once, where a site has more files than some hosts publish. The build adds some dozens: styles, scripts, the search index. */
export function sizeProblems(content: Content): Problem[] {
  const counts = [sitePaths(content).size, content.assets.size, content.publicFiles.size];
  const [pages = 0, assets = 0, served = 0] = counts;
  const all = pages + assets + served;
  if (all <= MOST_FILES) return [];
  const [total, ...parts] = [all, pages, assets, served].map((count) => count.toLocaleString('en'));
  const message = `the site has more than ${total} files (pages: ${parts[0]}, files beside posts: ${parts[1]}, files of public/: ${parts[2]}), and some hosts publish no more than 20,000 (Cloudflare Pages without a paid plan); remove files that nothing needs, or choose another host`;
  return [{ file: 'posts', severity: 'warning', message, rule: 'file' }];
}
