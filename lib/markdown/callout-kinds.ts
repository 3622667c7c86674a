/** GitHub's alerts: `> [!NOTE]` and its like. */
export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

export function isCalloutKind(word: string): word is CalloutKind {
  return CALLOUT_KINDS.some((kind) => kind === word);
}

/** How other systems call their boxes (Obsidian, Docusaurus, VitePress, MkDocs, Hugo's themes, NexT), by the kind that is nearest. */
const NAMES: Readonly<Record<CalloutKind, string>> = {
  note: 'info information notice seealso abstract summary tldr todo question help faq example quote cite default primary',
  tip: 'hint success check done',
  important: '',
  warning: 'attention warn',
  caution: 'danger error failure fail missing bug alert',
};

const KIND_OF: ReadonlyMap<string, CalloutKind> = new Map(
  CALLOUT_KINDS.flatMap((kind) =>
    [kind, ...NAMES[kind].split(' ').filter(Boolean)].map((name) => [name, kind] as const),
  ),
);

/** The kind of callout that a name of any system means. Case does not count. */
export function calloutKindOf(name: string): CalloutKind | undefined {
  return KIND_OF.get(name.toLowerCase());
}

/** What a box is called that has no title: a kind of our own by its word in the blog's language, another by its name. */
export function calloutLabel(name: string, words: Readonly<Record<CalloutKind, string>>): string {
  const word = name.toLowerCase();
  if (isCalloutKind(word)) return words[word];
  if (word === 'faq' || word === 'tldr') return word === 'faq' ? 'FAQ' : 'TL;DR';
  return word.charAt(0).toUpperCase() + word.slice(1);
}
