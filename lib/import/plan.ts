import type { Kind, Rule } from './systems';

/** What is to be done with the files of an old site. Plain data. */
interface ImportPlan {
  copies: { from: string; to: string; kind: Kind }[];
  /** Files that stay where they are, for a reason that a blogger wants to know: the first of each reason, and how many. */
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
  for (const from of [...files].sort()) {
    const name = usual(from);
    const rule = rules.find((each) => isMeant(each, name, () => textOf(from)));
    if (rule?.to === undefined) {
      if (rule?.why === undefined) continue;
      const known = left.get(rule.why) ?? { first: from, count: 0, why: rule.why };
      left.set(rule.why, { ...known, count: known.count + 1 });
      continue;
    }
    const to = name.replace(rule.from, rule.to);
    const other = taken.get(to);
    if (other !== undefined) plan.clashes.push({ from, with: other, to });
    else plan.copies.push({ from, to, kind: rule.kind });
    taken.set(to, other ?? from);
  }
  plan.left.push(...left.values());
  return plan;
}

function isMeant({ from, spares, written, holds }: Rule, name: string, text: () => string): boolean {
  if (!from.test(name) || spares?.test(name)) return false;
  return (written !== true || FRONT_MATTER.test(text())) && (holds === undefined || holds.test(text()));
}

const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/;

const NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  post: ['post', 'posts and their files'],
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
  const counts = new Map<Kind, number>();
  for (const { kind, to } of plan.copies) {
    if (outcomes.get(to) === 'copied') counts.set(kind, (counts.get(kind) ?? 0) + 1);
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
