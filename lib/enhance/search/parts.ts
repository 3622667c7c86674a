import type { SearchWords } from '../../words/words';

/** The parts of the search page that the script fills (components/search-page.tsx). */
export interface SearchParts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** The categories to choose from. */
  fieldset: HTMLFieldSetElement;
  /** Says, also aloud, what was found. */
  status: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
  /** What to do if nothing was found. */
  nothing: HTMLElement;
  /** The folder of the index, and its parts beside that of the page's own language. */
  index: string;
  parts: string[];
  words: SearchWords;
}

/** `undefined` where there is nothing to search: in `next dev`, and in a blog without posts. */
export function searchParts(document: Document): SearchParts | undefined {
  const form = document.querySelector<HTMLFormElement>('form.finder');
  const input = document.querySelector<HTMLInputElement>('.finder [name=q]');
  const fieldset = document.querySelector<HTMLFieldSetElement>('.finder fieldset');
  const status = document.querySelector<HTMLElement>('#found');
  const list = document.querySelector<HTMLElement>('#hits');
  const more = document.querySelector<HTMLButtonElement>('#more');
  const nothing = document.querySelector<HTMLElement>('#nothing');
  const { index, parts = '', words } = form?.dataset ?? {};
  if (!form || !input || !fieldset || !status || !list || !more || !nothing || !index || !words)
    return undefined;
  return {
    form,
    input,
    fieldset,
    status,
    list,
    more,
    nothing,
    index,
    parts: parts.split(' ').filter(Boolean),
    words: JSON.parse(words),
  };
}
