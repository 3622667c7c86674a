import type { Show, Theme } from './live-comments';

/** A service that shows a discussion in a frame of its own, and of which no script need be in the page. */
interface Framed {
  /** The parameter by which the service hands over a session, and the name under which it is stored. */
  name: string;
  stored: string;
  /** What the service calls the page's themes. */
  themes: Readonly<Record<Theme, string>>;
  /** How a session is stored, as the service's own script does. */
  write(session: string): string;
  read(stored: string): string;
  /** What the frame is told of the theme. */
  themed(theme: string): unknown;
  /** The height that a message of the frame asks for. */
  heightIn(message: unknown): unknown;
}

/** Shows the frame of a service. */
export function framed(service: Framed): Show {
  return (browser, place, { src = '' }, theme) => {
    const { document, history, localStorage, location } = browser;
    const { name, stored, themes } = service;
    const page = new browser.URL(location.href);
    page.hash = '';
    let session = page.searchParams.get(name) ?? '';
    page.searchParams.delete(name);
    try {
      if (session) {
        localStorage[stored] = service.write(session);
        history.replaceState(null, '', page.href);
      } else session = service.read(localStorage[stored] ?? '');
    } catch {
      // The reader lets nothing be stored: they sign in each time.
    }
    const address = new browser.URL(src);
    const { searchParams } = address;
    const words = { origin: page.href, session, theme: themes[theme], pathname: page.pathname };
    for (const [key, value] of Object.entries(words)) searchParams.set(key, value);
    const frame = document.createElement('iframe');
    frame.title = document.querySelector('#C h2')?.textContent ?? '';
    frame.src = address.href;
    frame.allow = 'clipboard-write';
    place.append(frame);
    browser.addEventListener('message', ({ origin, source, data }) => {
      if (origin !== address.origin || source !== frame.contentWindow) return;
      const height = Number(service.heightIn(data));
      if (height > 0) frame.style.height = `${height}px`;
    });
    return (next) => frame.contentWindow?.postMessage(service.themed(themes[next]), address.origin);
  };
}

/** A part of a message, which may be anything. */
export function partOf(message: unknown, name: string): unknown {
  return typeof message === 'object' && message !== null
    ? new Map(Object.entries(message)).get(name)
    : undefined;
}
