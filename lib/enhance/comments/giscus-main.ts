import { framed, partOf } from './framed';
import { liveComments } from './live-comments';

liveComments(
  window,
  framed({
    name: 'giscus',
    stored: 'giscus-session',
    themes: { light: 'light', dark: 'dark' },
    write: JSON.stringify,
    read: (stored) => (stored ? String(JSON.parse(stored)) : ''),
    themed: (theme) => ({ giscus: { setConfig: { theme } } }),
    heightIn: (message) => partOf(partOf(message, 'giscus'), 'resizeHeight'),
  }),
);
