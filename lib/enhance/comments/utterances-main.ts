import { framed, partOf } from './framed';
import { liveComments } from './live-comments';

liveComments(
  window,
  framed({
    name: 'utterances',
    stored: 'utterances-session',
    themes: { light: 'github-light', dark: 'github-dark' },
    write: (session) => session,
    read: (stored) => stored,
    themed: (theme) => ({ type: 'set-theme', theme }),
    heightIn: (message) => (partOf(message, 'type') === 'resize' ? partOf(message, 'height') : 0),
  }),
);
