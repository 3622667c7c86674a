import type { Extension } from 'micromark-util-types';

/** What remark-gfm calls that which finds `a@b.test` in a text. */
const MAIL = 'emailAutolink';

/** What each bare address of mail has. */
export const MAY_BE_MAIL = /[\w.+-]@[\w.-]*\.[\w-]/;

/**
 * A syntax that finds no bare addresses of mail. For texts without any, it is the same: but each of their letters might begin such an
 * address, and to look whether it does takes a quarter of the time of parsing.
 */
export function withoutMail(syntax: Extension): Extension {
  const text: NonNullable<Extension['text']> = {};
  for (const [code, constructs] of Object.entries(syntax.text ?? {})) {
    const others = [constructs ?? []].flat().filter(({ name }) => name !== MAIL);
    // An empty list would still end a piece of text at its character.
    if (others.length > 0) text[code] = others;
  }
  return { ...syntax, text };
}
