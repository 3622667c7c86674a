import type { Problem } from '../problems/problem';
import { languagesOf } from '../site/languages';
import type { Content } from './content';

/** Categories called like a language, or like its folder: most often the language of a post was meant. One for each. */
export function languageTerms({ site, editions }: Pick<Content, 'site' | 'editions'>): Problem[] {
  const languages = languagesOf(site);
  const names = new Map(
    languages.flatMap(({ tag, folder = tag }) => [tag, folder].map((name) => [name, tag])),
  );
  const terms = new Map(
    editions.flatMap(({ categories }) => categories.terms.map((term) => [term.label, term] as const)),
  );
  return [...terms].flatMap(
    ([
      label,
      {
        posts: [first],
      },
    ]): Problem[] => {
      const tag = names.get(label);
      if (tag === undefined || first === undefined) return [];
      const message = `category "${label}" is the name of a language of the blog; write lang: ${tag} if that is meant, or give the category another name`;
      return [
        {
          file: first.source,
          ...(first.places?.categories ?? { line: 1 }),
          severity: 'warning',
          message,
          rule: 'language',
        },
      ];
    },
  );
}
