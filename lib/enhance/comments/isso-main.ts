import { addScript, liveComments } from './live-comments';

// Isso's comments stand in the page, in its type and its colours: no theme need be told.
liveComments(window, (browser, place, { host = '', id = '', title = '', lang = '' }) => {
  const thread = browser.document.createElement('section');
  thread.id = 'isso-thread';
  thread.dataset.issoId = id;
  thread.dataset.title = title;
  place.append(thread);
  addScript(browser, place, {
    src: `${host}/js/embed.min.js`,
    'data-isso': `${host}/`,
    'data-isso-lang': lang,
  });
  return () => {};
});
