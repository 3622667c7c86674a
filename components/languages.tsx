import type { LanguageLink } from '../lib/views/language-link';

/** A link to another language, named as its own readers name it. */
export function LanguageName({ href, label, lang, dir }: LanguageLink) {
  return (
    <a href={href} hrefLang={lang} lang={lang} dir={dir}>
      {label}
    </a>
  );
}
