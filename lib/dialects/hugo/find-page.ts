import type { BodyContext, PostFacts } from '../dialect';
import { contentFolders, languageKeys, mainLanguage } from './languages';
import { lowerKeys } from './lower-keys';

/**
 * The post that a path in `ref` or `relref` means: a file of the content, with or without its ending, from the content's folder or from
 * beside the page; a bundle by its folder; at last any post with such a name. Of several languages, one in that of the page comes first.
 * @param language that is asked for, where it is not that of the page.
 */
export function findPage(
  target: string,
  from: PostFacts,
  { lookup, site }: BodyContext,
  language?: string,
): PostFacts | undefined {
  const bare = withoutLanguages(site.old.config);
  const wanted = bare(nameOf(target.replace(/^\//, ''))).name;
  if (wanted === '') return undefined;
  const main = mainLanguage(lowerKeys(site.old.config)).toLowerCase();
  const asked = language?.toLowerCase() ?? bare(nameOf(from.source)).language;
  const spoken = asked === main ? '' : asked;
  const here = bare(`${nameOf(from.source.replace(/\/[^/]*$/, '/'))}/x`).name.replace(/\/?x$/, '');
  const beside = target.startsWith('/') ? [] : [normal(`${here}/${wanted}`), normal(`${here}/../${wanted}`)];
  const all = lookup.posts().map((post) => ({ ...bare(nameOf(post.source)), post }));
  const names = [
    ...all.filter((each) => each.language === spoken),
    ...all.filter((each) => each.language !== spoken),
  ];
  for (const name of [...beside, ...rooted(wanted)]) {
    const found = names.find((each) => each.name === name);
    if (found !== undefined) return found.post;
  }
  const last = wanted.split('/').at(-1);
  const ending = names.filter(({ name }) => name.endsWith(`/${wanted}`));
  const named = ending.length > 0 ? ending : names.filter(({ name }) => name.split('/').at(-1) === last);
  const alike = named.filter((each) => each.language === spoken);
  const [only, other] = alike.length > 0 ? alike : named;
  return other === undefined ? only?.post : undefined;
}

/** Takes the language out of the name of a file: `posts/de/a` and `posts/a.de` are both `posts/a` in `de`. */
function withoutLanguages(
  config: BodyContext['site']['old']['config'],
): (name: string) => { name: string; language: string } {
  const keys = [...languageKeys(config), ...contentFolders(config).map(({ name }) => name)].map((key) =>
    key.toLowerCase(),
  );
  const main = mainLanguage(lowerKeys(config)).toLowerCase();
  if (keys.length === 0) return (name) => ({ name, language: '' });
  return (name) => {
    const ending = keys.find((key) => name.endsWith(`.${key}`));
    const file =
      ending === undefined ? name : name.slice(0, -ending.length - 1).replace(/(?:^|\/)_?index$/, '');
    const [kind = '', folder = '', ...rest] = file.split('/');
    const inFolder = rest.length > 0 && keys.includes(folder);
    const found = ending ?? (inFolder ? folder : '');
    return { name: inFolder ? [kind, ...rest].join('/') : file, language: found === main ? '' : found };
  };
}

/** The folder `content/post/` of Hugo is `posts/` here, or a folder in it. */
function rooted(name: string): string[] {
  const [, ...below] = name.split('/');
  const names = [`posts/${name}`, `pages/${name}`];
  return below.length === 0 ? names : [...names, `posts/${below.join('/')}`];
}

function nameOf(source: string): string {
  return source
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown|html?)$/, '')
    .replace(/(?:^|\/)_?index$/, '')
    .replace(/\/$/, '');
}

function normal(name: string): string {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
