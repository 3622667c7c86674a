import { arabic } from './ar';
import { countedIn } from './counted';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { japanese } from './ja';
import type { Words, WordTable } from './words';
import { simplifiedChinese } from './zh-hans';
import { traditionalChinese } from './zh-hant';

/** The languages that the blog speaks, by their tags. */
const TABLES: Readonly<Record<string, WordTable>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ja: japanese,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};

/** Their tags, in the order of the alphabet. */
export const SPOKEN: readonly string[] = Object.keys(TABLES);

/** The first of these languages (BCP 47) that the blog speaks; else English. */
export function spokenLanguage(...languages: readonly (string | undefined)[]): string {
  return languages.find(hasWords) ?? 'en';
}

/**
 * The words of the first of these languages that the blog speaks; else English ones.
 * @param languages BCP 47: of the post, then of the site.
 */
export function wordsOf(...languages: readonly (string | undefined)[]): Words {
  return made(spokenLanguage(...languages));
}

/** Whether the blog has words in a language (BCP 47). */
export function hasWords(language: string | undefined): language is string {
  return language !== undefined && tableOf(language) !== undefined;
}

const tables = new Map<string, WordTable | undefined>();

/** `de-AT` speaks German; `zh-TW` speaks Chinese in traditional characters. Remembered, since each text asks a dozen times. */
function tableOf(tag: string): WordTable | undefined {
  if (!tables.has(tag)) {
    const { language, script } = new Intl.Locale(tag).maximize();
    tables.set(tag, TABLES[`${language}-${script}`] ?? TABLES[language]);
  }
  return tables.get(tag);
}

const known = new Map<string, Words>();

function made(tag: string): Words {
  const words = known.get(tag) ?? make(tag);
  known.set(tag, words);
  return words;
}

function make(tag: string): Words {
  const table = tableOf(tag) ?? english;
  // As dates are written.
  const locale = /^en\b/i.test(tag) ? 'en-GB' : tag;
  return { locale, ...table(countedIn(locale)) };
}
