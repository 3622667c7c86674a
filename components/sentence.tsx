import { Fragment, type ReactNode } from 'react';

interface SentenceProps {
  /** Of lib/words: `It is now at {page}.`, `Look into the [archive](archive).` */
  text: string;
  /** What goes in for `{name}`. */
  values?: Readonly<Record<string, ReactNode>>;
  /** Where `[label](name)` leads. */
  hrefs?: Readonly<Record<string, string>>;
}

const PLACE = /\[([^\][]+)\]\((\w+)\)|\{(\w+)\}/g;

/** A sentence with values and links in it. A place that nothing is given for is shown as it is written. */
export function Sentence({ text, values = {}, hrefs = {} }: SentenceProps) {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const { 0: place, 1: label, 2: link = '', 3: name = '', index } of text.matchAll(PLACE)) {
    pieces.push(text.slice(end, index));
    end = index + place.length;
    const href = hrefs[link];
    if (label !== undefined && href !== undefined) pieces.push(<a href={href}>{label}</a>);
    else pieces.push(label === undefined ? (values[name] ?? place) : place);
  }
  pieces.push(text.slice(end));
  // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces never change their places
  return pieces.map((piece, index) => <Fragment key={index}>{piece}</Fragment>);
}
