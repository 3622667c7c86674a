import { JSDOM, VirtualConsole } from 'jsdom';

interface Settings {
  /** What was stored before the page was opened. */
  stored?: Record<string, string>;
  /** The reader lets nothing be stored: the mere question throws, as in browsers. */
  storageThrows?: boolean;
}

/** A page in a browser of its own, with what jsdom lacks. */
export function openPage(body: string, { stored = {}, storageThrows = false }: Settings = {}) {
  // A link that is followed goes nowhere here, and jsdom says so after the test.
  const virtualConsole = new VirtualConsole().on('jsdomError', (error: Error & { type?: string }) => {
    if (error.type !== 'not implemented') throw error;
  });
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`, {
    url: 'https://blog.example/posts/a/',
    runScripts: 'outside-only',
    virtualConsole,
  });
  for (const [key, value] of Object.entries(stored)) window.localStorage.setItem(key, value);
  if (storageThrows) {
    define(window, 'localStorage', {
      get() {
        throw new window.DOMException('The operation is insecure', 'SecurityError');
      },
    });
  }
  define(window.HTMLMetaElement.prototype, 'media', {
    get(this: Element) {
      return this.getAttribute('media') ?? '';
    },
    set(this: Element, media: string) {
      this.setAttribute('media', media);
    },
  });
  return {
    window,
    root: window.document.documentElement,
    find: (selector: string): HTMLElement => {
      const found = window.document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing is ${selector}`);
      return found;
    },
  };
}

export function define(object: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(object, name, { configurable: true, ...property });
}
