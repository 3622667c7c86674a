/** Where a phrase of Chinese or Japanese has ended: in `开始：浮点数` before `浮`. */
const PAUSES = /(?<=[，、。：；！？][”’」』）》]?)(?![，、。：；！？”’」』）》]|$)/u;

/**
 * A title as it is written. A Chinese or Japanese one breaks at its punctuation first: without blanks, a line would end in
 * the middle of a word.
 */
export function TitleText({ title }: { title: string }) {
  const phrases = title.split(PAUSES);
  if (phrases.length === 1) return title;
  return phrases.map((phrase, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases may be equal, and keep their places
    <span className="phrase" key={at}>
      {phrase}
    </span>
  ));
}
