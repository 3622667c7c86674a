/** Languages that are told by their letters. */
export type ScriptLanguage = 'zh' | 'ja' | 'ko';

const HAN = /\p{sc=Han}/gu;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const HANGUL = /\p{sc=Hangul}/gu;
const OTHER_WORDS = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}]+/gu;
const FENCED = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1/gm;

/**
 * The language that a text is plainly written in, by its letters; `undefined` for all others. Code in fences does not count,
 * and a foreign word counts as much as one Chinese character: a text about `kubectl` in Chinese is Chinese, an English one
 * with a line of Chinese is not.
 */
export function writtenIn(text: string): ScriptLanguage | undefined {
  if (!/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return undefined;
  const prose = text.replace(FENCED, '');
  const [han, kana, hangul] = [count(prose, HAN), count(prose, KANA), count(prose, HANGUL)];
  if (han + kana + hangul <= count(prose, OTHER_WORDS)) return undefined;
  if (hangul > han + kana) return 'ko';
  // Japanese has its endings and particles in kana; a Chinese text may quote a word of it.
  return kana * 10 > han ? 'ja' : 'zh';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
