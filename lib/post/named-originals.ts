import { nearest } from '../nearest';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { placeOf } from './place';
import { type TagOf, type Translated, translationProblem } from './translated';

/** The post that each `translation_of` names, and what is wrong with those that name none that they may. */
export function namedOriginals(
  posts: readonly Translated[],
  site: Site,
  tagOf: TagOf,
): { originals: Map<Translated, Translated>; problems: Problem[] } {
  const originals = new Map<Translated, Translated>();
  const problems: Problem[] = [];
  if (posts.every(({ translationOf }) => translationOf === undefined)) return { originals, problems };
  const byName = postsByName(posts, site);
  for (const post of posts) {
    if (post.translationOf === undefined) continue;
    const found = (byName.get(keyOf(post.translationOf)) ?? []).filter(({ kind }) => kind === post.kind);
    const others = found.filter((each) => tagOf(each) !== tagOf(post));
    // Of several languages in which a post has that name, the main one.
    const original = others.find((each) => tagOf(each) === site.language) ?? others[0];
    if (original !== undefined) originals.set(post, original);
    else problems.push(say(post, whyNone(post, found, tagOf(post), byName.keys())));
  }
  for (const post of originals.keys()) {
    const circle = circleFrom(post, originals);
    if (circle === undefined) continue;
    const way = circle.map(({ source }) => source).join(', which is one of ');
    problems.push(
      say(post, `leads in a circle: this is a translation of ${way}; take it out of the original`),
    );
  }
  return { originals, problems };
}

function say(post: Translated, what: string): Problem {
  return translationProblem(
    post,
    `translation_of "${post.translationOf}" ${what}`,
    post.places?.translationOf,
  );
}

function whyNone(
  post: Translated,
  found: readonly Translated[],
  tag: string,
  names: Iterable<string>,
): string {
  const [other] = found.filter((each) => each !== post);
  if (other !== undefined)
    return `is ${other.source}, which is in "${tag}", too; write the name of a ${post.kind} in another language`;
  if (found.length > 0) return `is the ${post.kind} itself; write the name of the one that it translates`;
  const near = nearest(keyOf(post.translationOf ?? ''), names);
  const hint = near === undefined ? 'write its file or its slug' : `did you mean ${near}?`;
  return `is the name of no ${post.kind}; ${hint}`;
}

/** The way from a post to its original, to the original of that, and back to the post; `undefined` where it ends, or leads elsewhere. */
function circleFrom(
  post: Translated,
  originals: ReadonlyMap<Translated, Translated>,
): Translated[] | undefined {
  const way: Translated[] = [];
  for (let at = originals.get(post); at !== undefined && !way.includes(at); at = originals.get(at)) {
    way.push(at);
    if (at === post) return way;
  }
  return undefined;
}

/** Posts by all that `translation_of` may call them: the file, with or without folder and ending; the slug; the address. */
function postsByName(posts: readonly Translated[], site: Site): Map<string, Translated[]> {
  const byName = new Map<string, Translated[]>();
  for (const post of posts) {
    const file = post.source.replace(/^(?:posts|pages)\//, '');
    const base = file.split('/').at(-1) ?? file;
    const { name } = placeOf(post.source, site);
    const names = [
      post.source,
      file,
      withoutEnding(file),
      base,
      withoutEnding(base),
      name,
      post.slug,
      post.path,
    ];
    for (const key of new Set(names.map(keyOf))) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [post]);
      else known.push(post);
    }
  }
  return byName;
}

function withoutEnding(file: string): string {
  return file.replace(/\.[^./]*$/, '');
}

function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/|\/$/g, '');
}
