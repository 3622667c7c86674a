import { partOf } from './framed';
import { liveComments } from './live-comments';

/*
 * What the script of Cusdis does, but for a script in the frame's own text, which no policy without 'unsafe-inline' lets run: the frame
 * is filled from here.
 */
liveComments(window, (browser, place, { host = '', ...settings }, theme) => {
  const { document } = browser;
  const frame = document.createElement('iframe');
  frame.title = document.querySelector('#C h2')?.textContent ?? '';
  frame.srcdoc = `<!doctype html><base target="_parent"><link rel="stylesheet" href="${host}/js/style.css"><div id="root"></div>`;
  frame.addEventListener('load', () => {
    const { contentWindow: inner, contentDocument: page } = frame;
    if (!inner || !page) return;
    Object.assign(inner, { __DATA__: { host, ...settings, theme } });
    page.documentElement.style.colorScheme = theme;
    const script = page.createElement('script');
    script.type = 'module';
    script.src = `${host}/js/iframe.umd.js`;
    page.body.append(script);
  });
  place.append(frame);
  browser.addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'string') return;
    const message: unknown = JSON.parse(data);
    const height = Number(partOf(message, 'event') === 'resize' ? partOf(message, 'data') : 0);
    if (height > 0) frame.style.height = `${height}px`;
  });
  return (next) => {
    if (frame.contentDocument) frame.contentDocument.documentElement.style.colorScheme = next;
    frame.contentWindow?.postMessage(JSON.stringify({ from: 'cusdis', event: 'setTheme', data: next }), '*');
  };
});
