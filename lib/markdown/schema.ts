import type { Options as Schema } from 'rehype-sanitize';

/**
 * What a post's HTML may hold: an allow-list, read by the sanitiser (stage 2) and, as a check with line numbers, over
 * each tag of raw HTML (stage 1). Every key is given, because the sanitiser fills in its own defaults for missing ones.
 */

const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel', 'sms', 'ftp', 'xmpp', 'irc', 'ircs', 'magnet'];
const MEDIA_PROTOCOLS = ['http', 'https'];

/** Candidates of a srcset: a scheme other than http(s) nowhere in it. */
const SRCSET = /^(?!.*(?:^|[\s,])(?!https?:)[a-z][a-z0-9+.-]*:)/is;

/** What an embedded page may use; never the camera, the microphone or the reader's place. */
const IFRAME_ALLOW =
  /^(?:\s*(?:accelerometer|autoplay|clipboard-write|encrypted-media|fullscreen|gyroscope|picture-in-picture|web-share)\s*(?:;|$))*$/;

const MEDIA = ['src', 'width', 'height', 'controls', 'autoPlay', 'loop', 'muted', 'preload', 'crossOrigin'];

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** For what authors write. */
export const authorSchema = {
  tagNames: words(`
    a abbr article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del
    details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img input ins
    kbd li mark meter ol p picture pre progress q rp rt ruby s samp section small source span strong sub
    summary sup table tbody td tfoot th thead time tr track u ul var video wbr`),
  attributes: {
    '*': [
      'id',
      'className',
      'title',
      'lang',
      'dir',
      'translate',
      'ariaLabel',
      'ariaHidden',
      'ariaDescribedBy',
    ],
    a: ['href', 'rel', 'download', 'hrefLang', 'type'],
    audio: MEDIA,
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open', 'name'],
    iframe: [
      ['src', /^https:\/\/|^\/(?![/\\])/i],
      'width',
      'height',
      'allowFullScreen',
      ['allow', IFRAME_ALLOW],
      ['loading', 'lazy', 'eager'],
      'referrerPolicy',
    ],
    img: [
      ...['src', 'alt', 'width', 'height', 'sizes', 'crossOrigin'],
      ['srcSet', SRCSET],
      ['loading', 'lazy', 'eager'],
      ['decoding', 'async', 'sync', 'auto'],
    ],
    input: [['type', 'checkbox'], 'checked', 'disabled'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
    progress: ['value', 'max'],
    q: ['cite'],
    source: ['src', 'type', 'media', 'sizes', 'width', 'height', ['srcSet', SRCSET]],
    td: ['colSpan', 'rowSpan', 'headers'],
    th: ['colSpan', 'rowSpan', 'headers', 'abbr', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: [...MEDIA, 'poster', 'playsInline'],
  },
  protocols: {
    href: LINK_PROTOCOLS,
    src: MEDIA_PROTOCOLS,
    poster: MEDIA_PROTOCOLS,
    cite: MEDIA_PROTOCOLS,
  },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: {},
  // No prefix: it would break the links within the page. What could shadow a property of `document` goes instead.
  clobber: [],
  clobberPrefix: '',
  strip: words(`
    applet frameset head math noembed noframes object plaintext script select style svg
    template textarea title xmp`),
  allowComments: false,
  allowDoctypes: false,
} satisfies Schema;

/** For the HTML of stage 1: the same, and the marks by which stage 1 talks to stage 2. */
export const schema = {
  ...authorSchema,
  attributes: {
    ...authorSchema.attributes,
    a: [
      ...authorSchema.attributes.a,
      ['dataFrame', /^https:\/\//],
      'dataSite',
      ['dataShape', 'video', 'audio', 'page'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    blockquote: [...authorSchema.attributes.blockquote, 'dataCallout', 'dataFold'],
    code: ['dataMeta', 'dataMath', 'dataNotes'],
    div: ['dataMath', 'dataDiagram'],
    ol: [...authorSchema.attributes.ol, 'dataNotes'],
    p: ['dataCalloutTitle'],
    section: ['dataFootnotes'],
    td: [...authorSchema.attributes.td, ['align', 'left', 'center', 'right']],
    th: [...authorSchema.attributes.th, ['align', 'left', 'center', 'right']],
  },
} satisfies Schema;

/** Whether a URL may stand in a link (`href`) or be loaded (`src`): one without a scheme, or with one of the list. */
export function isSafeUrl(url: string, use: 'href' | 'src'): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || authorSchema.protocols[use].includes(scheme);
}

/** A URL with its scheme in lower case, as the sanitiser wants it: `HTTPS://a.b` → `https://a.b`. */
export function lowerScheme(url: string): string {
  return url.replace(/^\s*[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.trim().toLowerCase());
}

/**
 * The scheme of a URL as a browser would see it: lower case, without the white space and control characters that
 * browsers overlook; `undefined` if there is none.
 */
export function schemeOf(url: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const seen = url.replace(/[\u0000-\u0020\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]+/g, '');
  return /^([^/?#:]*):/.exec(seen)?.[1]?.toLowerCase();
}
