/**
 * Leads the focus with the keyboard: ↓ and ↑ through the links of the list and back to the field, Escape to the field,
 * and in the field empties it. The rest is the browser's: Enter opens a link, Tab goes to everything.
 * @param emptied called when Escape has emptied the field.
 */
export function cursor(input: HTMLInputElement, list: HTMLElement, emptied: () => void): void {
  const move = (event: KeyboardEvent, step: number) => {
    const stops: HTMLElement[] = [input, ...linksOf(list)];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  const keys = (event: KeyboardEvent) => {
    // Keys that choose among the characters of an input method are not meant for us.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Escape') {
      event.preventDefault();
      if (!input.matches(':focus')) input.focus();
      else if (input.value !== '') {
        input.value = '';
        emptied();
      }
    }
  };
  input.addEventListener('keydown', keys);
  list.addEventListener('keydown', keys);
}

/** To the first hit, if there is one. */
export function focusFirst(list: HTMLElement): void {
  linksOf(list)[0]?.focus();
}

function linksOf(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')];
}
