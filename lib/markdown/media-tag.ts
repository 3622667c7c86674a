const VIDEO = /\.(?:mp4|m4v|webm|mov|ogv)$/i;
const AUDIO = /\.(?:mp3|ogg|oga|opus|wav|m4a|aac|flac)$/i;

/** Which element plays a file, by the name in its address; `undefined` for what is an image. */
export function mediaElement(url: string): 'video' | 'audio' | undefined {
  const [path = ''] = url.split(/[?#]/, 1);
  if (VIDEO.test(path)) return 'video';
  return AUDIO.test(path) ? 'audio' : undefined;
}

/** A player that loads nothing before a reader starts it. `![text](kite.mp4)` has no size that could be known. */
export function mediaTag(element: 'video' | 'audio', src: string, label: string, title: string): string {
  const names = { src, ...(label !== '' && { 'aria-label': label }), ...(title !== '' && { title }) };
  const attributes = Object.entries(names).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<${element} controls preload="none" ${attributes.join(' ')}></${element}>`;
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
