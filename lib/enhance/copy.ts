import type { Browser } from './browser';

/** How long "Copied" stands. */
const MILLISECONDS = 2000;

/**
 * Gives each code block a button that copies what a reader would run or paste: no prompts, output, deleted lines or
 * numbers of notes; of parts that are shut, too.
 * What happened stands on the button, and is said politely. Where copying is not allowed, the code is selected instead.
 * The words are `data-copy` of the text around it (components/prose.tsx).
 */
export function copy(browser: Browser): void {
  const { document } = browser;
  const status = document.createElement('output');
  status.className = 'away';

  for (const figure of document.querySelectorAll('figure.code')) {
    const code = figure.querySelector('[role]');
    const words = figure.closest<HTMLElement>('[data-copy]')?.dataset.copy?.split('|');
    if (!code || !words) continue;
    const [rest = '', copied = '', selected = ''] = words;
    const caption = figure.querySelector('figcaption') ?? document.createElement('figcaption');
    // No form is around it that it could send.
    const button = document.createElement('button');
    let timer = 0;
    const say = (text: string) => {
      button.textContent = text || rest;
      status.textContent = text;
    };
    say('');
    button.addEventListener('click', async () => {
      try {
        await browser.navigator.clipboard.writeText(textToCopy(code));
        say(copied);
      } catch {
        browser.getSelection()?.selectAllChildren(code);
        say(selected);
      }
      browser.clearTimeout(timer);
      timer = browser.setTimeout(say, MILLISECONDS, '');
    });
    caption.append(button);
    figure.prepend(caption);
    // In the page before anything is said, or it is not heard.
    if (!status.parentNode) button.after(status);
  }
}

function textToCopy(code: Element): string {
  const kept = code.cloneNode(true) as Element;
  for (const other of kept.querySelectorAll('.prompt,.out,.del,.cue,.shut')) other.remove();
  const text = kept.textContent;
  if (!text.trim()) return code.textContent;
  // Output leaves the ends of its lines behind.
  return code.querySelector('.out') ? text.replace(/\n+/g, '\n').trim() : text;
}
