import { slug } from 'github-slugger';

type FoundFragment =
  | { kind: 'right' }
  /** Nothing is called just that, but what is meant is plain: only case or punctuation differ. */
  | { kind: 'meant'; id: string }
  | { kind: 'missing' };

/** What a link's fragment, without its `#`, leads to among a document's anchors. */
export function fragmentOf(fragment: string, anchors: ReadonlySet<string>): FoundFragment {
  const id = decode(fragment);
  // What these lead to is the top of the page, by HTML's own rule.
  if (id === '' || id.toLowerCase() === 'top' || anchors.has(id)) return { kind: 'right' };
  const meant = slug(id);
  return anchors.has(meant) ? { kind: 'meant', id: meant } : { kind: 'missing' };
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
