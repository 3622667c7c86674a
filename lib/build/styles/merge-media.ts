import { type AtRule, type ChildNode, parse } from 'postcss';

/**
 * Minified CSS with the rules for one media query in one place, within each layer: each further `@media print` weighs about five bytes of a
 * page. Rules move to the earlier place only past rules that set other properties, so that what wins over what stays the same.
 */
export function mergeMedia(css: string): string {
  const sheet = parse(css);
  sheet.walkAtRules('layer', (layer) => {
    for (const rule of [...(layer.nodes ?? [])]) if (isMedia(rule)) moveUp(rule);
  });
  return sheet.toString();
}

function moveUp(rule: AtRule): void {
  const passed: ChildNode[] = [];
  for (let before = rule.prev(); before !== undefined; before = before.prev()) {
    if (isMedia(before) && before.params === rule.params) {
      if (passed.length > 0 && !areApart(rule, passed)) return;
      before.append(rule.nodes ?? []);
      rule.remove();
      return;
    }
    passed.push(before);
  }
}

function isMedia(node: ChildNode): node is AtRule {
  return node.type === 'atrule' && node.name === 'media';
}

function areApart(rule: AtRule, others: readonly ChildNode[]): boolean {
  const own = familiesOf(rule);
  return others.every((other) => [...familiesOf(other)].every((family) => !own.has(family)));
}

/** Properties that one shorthand, or a side's other name, may set together: `inset` and `top`, `font` and `line-height`. */
const FAMILIES = new Map(
  [
    ['inset', 'top', 'right', 'bottom', 'left'],
    ['font', 'line'],
    ['gap', 'row', 'column', 'columns'],
    ['place', 'align', 'justify'],
    ['width', 'height', 'min', 'max', 'inline', 'block'],
  ].flatMap(([family = '', ...names]) => names.map((name) => [name, family] as const)),
);

/** What a rule sets, by families: `margin` of `margin-block-start`. A custom property is a family by itself. */
function familiesOf(node: ChildNode): Set<string> {
  const families = new Set<string>();
  if (node.type !== 'rule' && node.type !== 'atrule') return families;
  node.walkDecls(({ prop }) => {
    const [first = prop] = prop.replace(/^-[a-z]+-/, '').split('-');
    families.add(prop.startsWith('--') ? prop : (FAMILIES.get(first) ?? first));
  });
  return families;
}
