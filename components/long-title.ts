/** More characters than this are set a step smaller; a Chinese or Japanese character counts for two. */
const LONG = 90;

/** The class of a title that is long. */
export function longTitle(title: string): 'long' | undefined {
  const wide =
    title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return [...title].length + wide > LONG ? 'long' : undefined;
}
