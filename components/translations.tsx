import type { LanguageLink } from '../lib/views/language-link';
import type { Words } from '../lib/words/words';
import { LanguageName } from './languages';
import { Listed } from './listed';
import { Sentence } from './sentence';

interface TranslationsProps {
  translations?: readonly LanguageLink[] | undefined;
  words: Words;
}

/** In which other languages a text is there; nothing where it is not translated. */
export function Translations({ translations = [], words }: TranslationsProps) {
  if (translations.length === 0) return null;
  const links = translations.map((link) => <LanguageName key={link.lang} {...link} />);
  return (
    <p className="meta by">
      <span>
        <Sentence
          text={words.post.translations}
          values={{ languages: <Listed items={links} locale={words.locale} /> }}
        />
      </span>
    </p>
  );
}
