import { highlightTag } from './highlight-tag';
import { includeTag } from './include-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';
import { addressOfFile, addressOfPost } from './post-addresses';
import { wordedTag } from './worded-tag';

/** Jekyll's own, and two of plugins that are written like it. */
const LISTINGS = ['highlight', 'prism', 'code'];

/** The tags that Jekyll adds to Liquid (https://jekyllrb.com/docs/liquid/tags/). */
export function jekyllTags(run: LiquidRun): Record<string, TagImplOptions> {
  const include = includeTag(run, 'include');
  return {
    ...Object.fromEntries(LISTINGS.map((name) => [name, highlightTag(run, name)])),
    include,
    include_cached: include,
    include_relative: includeTag(run, 'include_relative'),
    post_url: addressTag(run, addressOfPost),
    link: addressTag(run, addressOfFile),
  };
}

/** `{% post_url 2020-01-01-kite %}`, `{% link _posts/{{ page.next }} %}`. */
function addressTag(
  run: LiquidRun,
  addressOf: (name: string, run: LiquidRun) => string | undefined,
): TagImplOptions {
  return wordedTag((words, tag) => {
    const name = words.trim();
    run.at(tag.token);
    const address = addressOf(name, run);
    if (address === undefined) {
      run.warn(`${tag.token.getText()} leads nowhere: there is no ${name}; correct the name`, tag.name);
    }
    const { basePath } = run.context.site;
    // In Jekyll 3 authors had to write {{ site.baseurl }} before it.
    const doubled = basePath !== '' && run.writer.text.endsWith(basePath);
    const href = address ?? '#';
    return doubled && href.startsWith(`${basePath}/`) ? href.slice(basePath.length) : href;
  });
}
