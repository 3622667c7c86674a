import type { Syntax } from '../../markdown/syntax';
import type { Data, DataBeside, Understood } from '../dialect';
import { flagAt, listAt, mappingAt, present, textAt } from '../values';
import { hugoAuthors } from './authors';
import { hugoLanguages, mainLanguage } from './languages';
import { lowerKeys } from './lower-keys';
import { hugoMenus } from './menu';
import { withSliceNames } from './section-slices';

/** What Hugo's configuration says of the blog. Its keys are read in any case, as Hugo reads them. */
export function understandHugo(written: Data, beside: DataBeside): Understood {
  const config = lowerKeys(written);
  const languages = mappingAt(config, 'languages');
  const language = lowerKeys(mappingAt(languages, mainLanguage(config)));
  const params = { ...lowerKeys(mappingAt(config, 'params')), ...lowerKeys(mappingAt(language, 'params')) };
  const author = textAt(lowerKeys(mappingAt(params, 'author')), 'name') ?? textAt(params, 'author');
  const named = author ?? textAt(lowerKeys(mappingAt(config, 'author')), 'name');
  const name = named ?? textAt(config, 'author') ?? textAt(config, 'title');
  const { authors, elsewhere } = hugoAuthors(beside);
  return {
    site: present({
      authors: Object.keys(authors).length > 0 ? authors : undefined,
      title: textAt(language, 'title') ?? textAt(config, 'title'),
      description: textAt(params, 'description') ?? textAt(params, 'subtitle'),
      url: textAt(config, 'baseurl')?.replace(/\/+$/, '').replace(/^\/\//, 'https://'),
      author: name === undefined ? undefined : { name },
      language:
        textAt(language, 'languagecode') ??
        textAt(config, 'languagecode') ??
        textAt(config, 'defaultcontentlanguage'),
      ...hugoLanguages(config),
      math: mathOf(config, params),
      timeZone: textAt(config, 'timezone') ?? 'UTC',
      permalink: flagAt(config, 'uglyurls') ? '/:path.html' : '/:path/',
      broken: 'warn',
    }),
    permalinks: permalinksOf(config, params),
    menus: hugoMenus(config),
    future: flagAt(config, 'buildfuture') ?? false,
    syntax: syntaxOf(config),
    ignored: elsewhere,
  };
}

/** Whether `$` begins a formula in all posts: themes have a switch for that, under several names. */
function mathOf(config: Data, params: Data): true | undefined {
  const article = lowerKeys(mappingAt(params, 'article'));
  const page = lowerKeys(mappingAt(params, 'page'));
  const isOn = [params, article, page].some((of) =>
    MATH.some((key) => flagAt(of, key) ?? flagAt(lowerKeys(mappingAt(of, key)), 'enable')),
  );
  const markup = lowerKeys(mappingAt(config, 'markup'));
  const extensions = lowerKeys(mappingAt(lowerKeys(mappingAt(markup, 'goldmark')), 'extensions'));
  const passthrough = lowerKeys(mappingAt(extensions, 'passthrough'));
  const inline = listAt(lowerKeys(mappingAt(passthrough, 'delimiters')), 'inline');
  const passes = flagAt(passthrough, 'enable') === true && inline.some((pair) => listOf(pair).includes('$'));
  return isOn || passes ? true : undefined;
}

const MATH = ['math', 'katex', 'mathjax', 'usekatex', 'usemathjax', 'enablemathjax', 'enablekatex'];

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Permalinks by section: the folder in `content/`, which is the folder in `posts/` here. Posts that lie in `posts/` itself are of the main
 * section, which has a folder of its own in Hugo: most often `post` or `posts`.
 */
function permalinksOf(config: Data, params: Data): Record<string, string> {
  const all = mappingAt(config, 'permalinks');
  const page = mappingAt(all, 'page');
  const written = Object.keys(page).length > 0 ? page : all;
  const permalinks: Record<string, string> = {};
  for (const [section, template] of Object.entries(written)) {
    if (typeof template === 'string') permalinks[section.toLowerCase()] = withSliceNames(template);
  }
  const [main = ''] = [...listAt(config, 'mainsections'), ...listAt(params, 'mainsections')].filter(
    (each) => typeof each === 'string',
  );
  const named = Object.keys(permalinks).find((section) => COMMON.test(section));
  const section = main || menuSection(config) || named || 'posts';
  const ending = flagAt(config, 'uglyurls') ? '.html' : '/';
  const own = permalinks[section.toLowerCase()]?.replaceAll(/:sections?\b/g, section);
  return { ...permalinks, [NO_SECTION]: own ?? `/${section}/:path${ending}` };
}

/** The key of posts in no folder. */
export const NO_SECTION = '.';

const COMMON = /^(?:posts?|blogs?|articles?)$/;

/** A section that the menu leads to, if it has a common name. */
function menuSection(config: Data): string {
  const items = Object.values(mappingAt(config, 'menu')).flat();
  const urls = items.map((item) =>
    typeof item === 'object' && item !== null ? textAt(lowerKeys({ ...item }), 'url') : undefined,
  );
  return urls.map((url) => /^\/?(posts?|blog|articles?)\/?$/.exec(url ?? '')?.[1]).find(Boolean) ?? '';
}

function syntaxOf(config: Data): Partial<Syntax> {
  const markup = lowerKeys(mappingAt(config, 'markup'));
  const goldmark = lowerKeys(mappingAt(markup, 'goldmark'));
  const renderer = lowerKeys(mappingAt(goldmark, 'renderer'));
  const more = lowerKeys(mappingAt(goldmark, 'extensions'));
  const extras = lowerKeys(mappingAt(more, 'extras'));
  const has = (name: string) => flagAt(mappingAt(extras, name), 'enable') ?? false;
  return {
    templates: false,
    headingIds: 'goldmark',
    breaks: flagAt(renderer, 'hardwraps') ?? false,
    rawHtml: flagAt(renderer, 'unsafe') ?? false,
    extensions: {
      containers: false,
      admonitions: false,
      abbreviations: false,
      headingAttributes: true,
      definitionLists: flagAt(more, 'definitionlist') ?? true,
      marks: has('mark'),
      scripts: has('subscript') || has('superscript'),
      emoji: flagAt(config, 'enableemoji') ?? false,
      dot: true,
      mermaid: true,
      charts: true,
    },
  };
}
