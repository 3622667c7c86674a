import type { Browser } from './browser';

/** How long "Copied" stands. */
const MILLISECONDS = 2000;

/**
 * Gives each code block a button that copies what a reader would run or paste: no prompts, output or deleted lines.
 * What happened stands on the button, and is said politely. Where copying is not allowed, the code is selected instead.
 */
export function copy({ document, navigator, setTimeout, clearTimeout, getSelection }: Browser): void {
  const status = document.createElement('output');
  status.className = 'away';

  for (const figure of document.querySelectorAll('figure.code')) {
    const code = figure.querySelector('pre');
    if (!code) continue;
    const button = document.createElement('button');
    let timer = 0;
    const say = (text: string) => {
      button.textContent = text || 'Copy';
      status.textContent = text;
    };
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(textToCopy(code));
        say('Copied');
      } catch {
        getSelection()?.selectAllChildren(code);
        say('Selected');
      }
      clearTimeout(timer);
      timer = setTimeout(say, MILLISECONDS, '');
    });
    captionOf(figure).append(button);
    // In the page before anything is said, or it is not heard.
    if (!status.parentNode) button.after(status);
  }
}

function captionOf(figure: Element): Element {
  const caption = figure.querySelector('figcaption');
  if (caption) return caption;
  const { ownerDocument } = figure;
  const created = ownerDocument.createElement('figcaption');
  const language = ownerDocument.createElement('span');
  // Takes the room to the left of the button, as a language would.
  language.className = 'lang';
  created.append(language);
  figure.prepend(created);
  return created;
}

function textToCopy(code: Element): string {
  const kept = code.cloneNode(true) as Element;
  for (const other of kept.querySelectorAll('.prompt,.out,.del')) other.remove();
  const text = kept.textContent;
  if (text.trim() === '') return code.textContent;
  // Output leaves the ends of its lines behind.
  return code.querySelector('.out') ? text.replace(/\n+/g, '\n').trim() : text;
}
