import type { Site } from '../site/site';
import { directionOf } from '../words/direction';
import { wordsOf } from '../words/words-of';

/**
 * A style sheet for feeds, for a person who opens one: it says what a feed is, and lists the titles. Browsers apply it where a host sends
 * the feed as plain XML, as hosts do by the ending `.xml`; what is sent as Atom or RSS they show as text, or hand to another program.
 */
export function feedStyle({
  language,
  direction = directionOf(language),
}: Pick<Site, 'language' | 'direction'>): string {
  const note = JSON.stringify(wordsOf(language).frame.feedNote);
  return `:root {
  color-scheme: light dark;
  background: light-dark(#fcfdfd, #101413);
  color: light-dark(#1d2320, #d5dad7);
  font: 1.0625rem/1.5 Charter, "Bitstream Charter", Cambria, serif;
  direction: ${direction};
}
rss, feed, channel {
  display: block;
}
feed, channel {
  max-inline-size: 34rem;
  margin: 2rem auto;
  padding-inline: 1rem;
}
feed > *, channel > *, entry > *, item > * {
  display: none;
}
feed::before, channel::before {
  content: ${note};
  display: block;
  padding-block: 1rem;
  border-block: 1px solid;
  font: 1rem/1.5 system-ui, sans-serif;
}
feed > title, channel > title {
  display: block;
  margin-block: 1.5rem 1rem;
  font-size: 1.953rem;
  line-height: 1.25;
}
entry, item {
  display: block;
  padding-block: 0.5rem;
}
entry > title, item > title {
  display: block;
}
`;
}
