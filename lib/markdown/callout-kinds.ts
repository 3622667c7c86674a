/** GitHub's alerts: `> [!NOTE]` and its like. */
export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

export function isCalloutKind(word: string): word is CalloutKind {
  return CALLOUT_KINDS.some((kind) => kind === word);
}
