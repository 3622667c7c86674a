import { nameToEmoji } from 'gemoji';

/** The emoji that GitHub calls so; `undefined` for a name that it does not know. */
export function emojiOf(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}
