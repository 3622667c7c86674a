import { JSDOM } from 'jsdom';

interface Settings {
  /** Whether the system is dark. */
  dark?: boolean;
  /** What was stored before the page was opened. */
  stored?: Record<string, string>;
  /** The reader lets nothing be stored: the mere question throws, as in browsers. */
  storageThrows?: boolean;
}

/** A page in a browser of its own, with what jsdom lacks. */
export function openPage(body: string, { dark = false, stored = {}, storageThrows = false }: Settings = {}) {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`, {
    url: 'https://blog.example/posts/a/',
    runScripts: 'outside-only',
  });
  for (const [key, value] of Object.entries(stored)) window.localStorage.setItem(key, value);
  if (storageThrows) {
    define(window, 'localStorage', {
      get() {
        throw new window.DOMException('The operation is insecure', 'SecurityError');
      },
    });
  }
  const system = Object.assign(new window.EventTarget(), { matches: dark });
  define(window, 'matchMedia', { value: () => system });
  return {
    window,
    root: window.document.documentElement,
    find: (selector: string): HTMLElement => {
      const found = window.document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing is ${selector}`);
      return found;
    },
    /** The reader changes the system's colours. */
    turnSystem(matches: boolean) {
      system.matches = matches;
      system.dispatchEvent(new window.Event('change'));
    },
  };
}

export function define(object: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(object, name, { configurable: true, ...property });
}
