import { create } from './hit';

/** The categories that are ticked. */
export function chosenCategories(fieldset: HTMLFieldSetElement): string[] {
  return boxesOf(fieldset).flatMap((box) => (box.checked ? [box.value] : []));
}

/**
 * Offers categories, with the number of posts of each; those ticked stay, whatever their number. A box that stays is
 * the same element, so that the focus stays with it.
 */
export function offerCategories(
  fieldset: HTMLFieldSetElement,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[] = chosenCategories(fieldset),
): void {
  const labels = new Map(boxesOf(fieldset).map((box) => [box.value, box.closest('label')]));
  const names = [...new Set([...counts.keys(), ...chosen])].sort((a, b) => a.localeCompare(b));
  for (const [name, label] of labels) if (!names.includes(name)) label?.remove();
  for (const name of names) {
    const label = labels.get(name) ?? boxFor(fieldset.ownerDocument, name, chosen.includes(name));
    label.querySelector('span')?.replaceChildren(`${name} (${counts.get(name) ?? 0})`);
    if (label.parentElement === null) insert(fieldset, label, name);
  }
  fieldset.hidden = names.length < 2 && chosen.length === 0;
}

function boxesOf(fieldset: HTMLFieldSetElement): HTMLInputElement[] {
  return [...fieldset.querySelectorAll('input')];
}

function boxFor(document: Document, name: string, checked: boolean): HTMLLabelElement {
  const box = create(document, 'input', { type: 'checkbox', name: 'in', value: name });
  box.checked = checked;
  return create(document, 'label', {}, box, ' ', create(document, 'span', {}));
}

function insert(fieldset: HTMLFieldSetElement, label: HTMLLabelElement, name: string): void {
  const after = boxesOf(fieldset).find((box) => box.value.localeCompare(name) > 0);
  fieldset.insertBefore(label, after?.closest('label') ?? null);
}
