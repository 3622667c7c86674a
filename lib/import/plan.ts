import type { Kind, Rule } from './rules';

/** What is to be done with the files of an old site. Plain data. */
export interface ImportPlan {
  copies: { from: string; to: string; kind: Kind }[];
  /** Files of which a blogger wants to know something, most often why they stay where they are: the first of each reason, and how many. */
  left: { first: string; count: number; why: string }[];
  /** Copies that would have one name here. */
  clashes: { from: string; with: string; to: string }[];
}

/**
 * Decides by the rules of a system where each file goes.
 * @param files relative to the old site, with forward slashes.
 * @param textOf the text of a file: asked only where a rule looks into files.
 * @param usual the name of a file in a site whose folders have their usual names.
 */
export function planImport(
  files: readonly string[],
  rules: readonly Rule[],
  textOf: (file: string) => string,
  usual: (file: string) => string = (file) => file,
): ImportPlan {
  const plan: ImportPlan = { copies: [], left: [], clashes: [] };
  const left = new Map<string, { first: string; count: number; why: string }>();
  const taken = new Map<string, string>();
  const there = new Set(files.map(usual));
  for (const from of [...files].sort()) {
    const name = usual(from);
    const rule = rules.find((each) => isMeant(each, name, there, () => textOf(from)));
    if (rule?.why !== undefined) {
      const known = left.get(rule.why) ?? { first: from, count: 0, why: rule.why };
      left.set(rule.why, { ...known, count: known.count + 1 });
    }
    if (rule?.to === undefined) continue;
    const to = name.replace(rule.from, rule.to);
    const other = taken.get(to);
    if (other !== undefined) plan.clashes.push({ from, with: other, to });
    else plan.copies.push({ from, to, kind: rule.kind });
    taken.set(to, other ?? from);
  }
  plan.left.push(...left.values());
  return plan;
}

function isMeant(rule: Rule, name: string, there: ReadonlySet<string>, text: () => string): boolean {
  const { from, spares, written, holds, beside, lonely } = rule;
  if (!from.test(name) || spares?.test(name)) return false;
  if (beside !== undefined && !there.has(name.replace(from, beside))) return false;
  if (lonely !== undefined && hasTexts(name.replace(from, lonely), there)) return false;
  return (written !== true || FRONT_MATTER.test(text())) && (holds === undefined || holds.test(text()));
}

/** Whether a folder holds a text that is not the one of the folder itself. */
function hasTexts(folder: string, there: ReadonlySet<string>): boolean {
  return [...there].some(
    (name) => name.startsWith(folder) && TEXT.test(name) && !name.slice(folder.length).startsWith('_index.'),
  );
}

const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/;

/** An image is copied with the posts, but is none: 67 posts with 1060 images are not 1127 posts. */
const TEXT = /\.(?:md|markdown|mkdn?|mkdown|mdx|html?|org|adoc|rst|pandoc|textile)$/i;

const COPIED_WITH_IMAGES: ReadonlySet<Kind> = new Set(['post', 'draft', 'page']);

const NAMES: Readonly<Record<Kind | 'beside', readonly [one: string, many: string]>> = {
  post: ['post', 'posts'],
  beside: ['file of a post or page', 'files of posts and pages'],
  draft: ['draft', 'drafts'],
  page: ['page', 'pages'],
  file: ['other file', 'other files'],
  configuration: ['configuration', 'configurations'],
  include: ['included file', 'included files'],
  left: ['file left', 'files left'],
};

/** What became of each file that was to be copied. */
export type Outcome = 'copied' | 'same' | 'differs';

/** What a blogger is told at the end, one a line. */
export function importReport(plan: ImportPlan, outcomes: ReadonlyMap<string, Outcome>): string[] {
  const counts = new Map<Kind | 'beside', number>();
  for (const { kind, to } of plan.copies) {
    const counted = COPIED_WITH_IMAGES.has(kind) && !TEXT.test(to) ? 'beside' : kind;
    if (outcomes.get(to) === 'copied') counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  const copied = [...counts].map(([kind, count]) => `${count} ${NAMES[kind][count === 1 ? 0 : 1]}`);
  const same = [...outcomes.values()].filter((outcome) => outcome === 'same').length;
  return [
    `Copied: ${copied.join(', ') || 'nothing'}`,
    ...(same > 0 ? [`Here already, and the same: ${same}`] : []),
    ...plan.copies
      .filter(({ to }) => outcomes.get(to) === 'differs')
      .map(
        ({ from, to }) =>
          `${to} is here already and is another one than ${from}; it was not touched. Delete or rename it, and run this again`,
      ),
    ...plan.clashes.map(
      ({ from, with: other, to }) =>
        `${from} was not copied, since ${other} has become ${to}; rename one of them`,
    ),
    ...plan.left.map(
      ({ first, count, why }) => `${first}${count === 1 ? '' : ` (and ${count - 1} more)`} ${why}`,
    ),
  ];
}
