/** GitHub's alerts: `> [!NOTE]` and its like. */
export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

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

/** Names of other systems that say more than the kind, and that a box without a title shows. */
const CALLOUT_NAMES = [
  ...([
    'info',
    'notice',
    'seealso',
    'abstract',
    'summary',
    'tldr',
    'todo',
    'question',
    'help',
    'faq',
  ] as const),
  ...([
    'example',
    'quote',
    'hint',
    'success',
    'check',
    'done',
    'attention',
    'danger',
    'error',
    'failure',
  ] as const),
  ...(['missing', 'bug', 'alert'] as const),
] as const;

export type CalloutName = (typeof CALLOUT_NAMES)[number];

/** The same by another word. */
const SAME: Readonly<Record<string, CalloutName>> = { information: 'info', cite: 'quote', fail: 'failure' };

interface CalloutWords {
  callouts: Readonly<Record<CalloutKind, string>>;
  calloutNames: Readonly<Record<CalloutName, string>>;
}

/** What a box is called that has no title, in the language of the words: by its name where that says more than its kind. */
export function calloutLabel(name: string, { callouts, calloutNames }: CalloutWords): string {
  const word = name.toLowerCase();
  const same =
    CALLOUT_NAMES.find((known) => known === word) ?? (Object.hasOwn(SAME, word) ? SAME[word] : undefined);
  return same === undefined ? callouts[calloutKindOf(word) ?? 'note'] : calloutNames[same];
}
