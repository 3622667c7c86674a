import type { Direction } from '../lib/words/direction';

/** Where a phrase of Chinese or Japanese has ended: in `开始：浮点数` before `浮`. */
const PAUSES = /(?<=[，、。：；！？][”’」』）》]?)(?![，、。：；！？”’」』）》]|$)/u;

interface TitleTextProps {
  title: string;
  /** Where it stands among words of another language. */
  lang?: string;
  dir?: Direction;
}

/** A title, set apart from what stands around it where that is of another language: its full stop may be on the other side. */
export function TitleText({ title, lang, dir }: TitleTextProps) {
  if (lang === undefined) return <Phrases title={title} />;
  return (
    <bdi lang={lang} dir={dir}>
      <Phrases title={title} />
    </bdi>
  );
}

/**
 * A title as it is written. A Chinese or Japanese one breaks at its punctuation first: without blanks, a line would end in
 * the middle of a word.
 */
function Phrases({ title }: { title: string }) {
  const phrases = title.split(PAUSES);
  if (phrases.length === 1) return title;
  return phrases.map((phrase, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases may be equal, and keep their places
    <span className="phrase" key={at}>
      {phrase}
    </span>
  ));
}
