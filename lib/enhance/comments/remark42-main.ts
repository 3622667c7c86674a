import { addScript, liveComments } from './live-comments';

liveComments(window, (browser, place, { host = '', ...settings }, theme) => {
  place.id = 'remark42';
  // By these names its script, and who uses it, find each other.
  Object.assign(browser, { remark_config: { host, ...settings, theme } });
  addScript(browser, place, { src: `${host}/web/embed.mjs`, type: 'module' });
  return (next) => {
    const remark: unknown = Reflect.get(browser, 'REMARK42');
    if (typeof remark !== 'object' || remark === null || !('changeTheme' in remark)) return;
    if (typeof remark.changeTheme === 'function') remark.changeTheme(next);
  };
});
