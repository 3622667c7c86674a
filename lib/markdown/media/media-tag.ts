import { escapeAttribute } from '../../escape-html';

const VIDEO = /\.(?:mp4|m4v|webm|mov|ogv)$/i;
const AUDIO = /\.(?:mp3|ogg|oga|opus|wav|m4a|aac|flac)$/i;

/** Which element plays a file, by the name in its address; `undefined` for what is an image. */
export function mediaElement(url: string): 'video' | 'audio' | undefined {
  const [path = ''] = url.split(/[?#]/, 1);
  if (VIDEO.test(path)) return 'video';
  return AUDIO.test(path) ? 'audio' : undefined;
}

/** What stands beside a video under its name: the picture that is shown before it plays, and its captions. */
export interface BesideVideo {
  /** Its size is taken for the video's. */
  poster?: { src: string; width?: number; height?: number };
  captions?: { src: string; srclang: string };
}

/** What a player's tag says beside the element: an attribute without a value is left out. */
interface MediaTag {
  src: string;
  label: string;
  title: string;
  beside?: BesideVideo;
}

/** A player that loads nothing before a reader starts it, but for the poster. */
export function mediaTag(element: 'video' | 'audio', { src, label, title, beside = {} }: MediaTag): string {
  const { poster, captions } = beside;
  const names = {
    src,
    poster: poster?.src,
    width: poster?.width,
    height: poster?.height,
    'aria-label': label || undefined,
    title: title || undefined,
  };
  const track = captions === undefined ? '' : `<track kind="captions"${attributes({ ...captions })}>`;
  return `<${element} controls preload="none"${attributes(names)}>${track}</${element}>`;
}

function attributes(names: Record<string, string | number | undefined>): string {
  return Object.entries(names)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');
}
