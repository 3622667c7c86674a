import type { Selector, SelectorComponent } from 'lightningcss';
import type { CssNames } from './css-names';

/** Attributes that change while a page is read, so that they need not be in it from the start. */
const LIVE = /^(aria-.*|data-theme|open|hidden|checked|disabled|inert|popover)$/;

/**
 * Those of a rule's selectors that something with these names can match, now or in any state; inside of `:is()` and
 * `:where()`, too, what cannot match is left out.
 */
export function possibleSelectors(selectors: readonly Selector[], names: CssNames): Selector[] {
  return selectors.flatMap((selector) => {
    const components: SelectorComponent[] = [];
    for (const component of selector) {
      const possible = possibleComponent(component, names);
      if (possible === undefined) return [];
      components.push(possible);
    }
    return stands(components, names) ? [components] : [];
  });
}

/** Whether what it asks for stands in what it asks for around it: `.prose sup`, where no post has one, does not. */
function stands(selector: Selector, { inside, anywhere }: CssNames): boolean {
  let around: string[] = [];
  let names: string[] = [];
  let within = false;
  const possible = () =>
    !within || names.every((name) => anywhere.has(bare(name)) || around.every((other) => holds(name, other)));
  const holds = (name: string, other: string) =>
    anywhere.has(bare(other)) || inside.get(name)?.has(other) === true;
  for (const component of selector) {
    if (component.type === 'combinator') {
      if (!possible()) return false;
      within = component.value === 'descendant' || component.value === 'child';
      around = names;
      names = [];
    } else if (component.type === 'type') names.push(component.name.toLowerCase());
    else if (component.type === 'class') names.push(`.${component.name}`);
  }
  return possible();
}

function bare(name: string): string {
  return name.replace(/^\./, '');
}

function possibleComponent(component: SelectorComponent, names: CssNames): SelectorComponent | undefined {
  switch (component.type) {
    case 'type':
      return names.tags.has(component.name.toLowerCase()) ? component : undefined;
    case 'class':
      return names.classes.has(component.name) ? component : undefined;
    case 'id':
      return names.ids.has(component.name) ? component : undefined;
    case 'attribute': {
      const name = component.name.toLowerCase();
      return LIVE.test(name) || names.attributes.has(name) ? component : undefined;
    }
    case 'pseudo-class':
      if (component.kind === 'lang') {
        const languages = component.languages.filter(
          (range) => range.startsWith('*') || names.languages.has(range.toLowerCase().replace(/-.*/, '')),
        );
        return languages.length === 0 ? undefined : { ...component, languages };
      }
      // Without a `dir`, all runs from left to right.
      if (component.kind === 'dir' && component.direction === 'rtl' && !names.attributes.has('dir')) {
        return undefined;
      }
      // Not `:not()`: what cannot match makes it true.
      if (component.kind === 'is' || component.kind === 'where' || component.kind === 'has') {
        const selectors = possibleSelectors(component.selectors, names);
        return selectors.length === 0 ? undefined : { ...component, selectors };
      }
      return component;
    default:
      return component;
  }
}
