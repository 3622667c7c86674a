/** Elements that stand by themselves: WordPress makes no paragraph around them. */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|details|div|dl|dt|dd|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|!--)/i;

/** Shortcodes that WordPress itself has, as HTML. Others are told with their names. */
export function readShortcodes(html: string, tell: (name: string) => void): string {
  return html
    .replace(/\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/g, (_, inner: string) => {
      const [, image = '', caption = ''] =
        /^\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
      return image === '' ? inner : `<figure>${image}<figcaption>${caption.trim()}</figcaption></figure>`;
    })
    .replace(/\[embed[^\]]*\]\s*(\S+?)\s*\[\/embed\]/g, '\n\n$1\n\n')
    .replace(/\[youtube[^\]]*?(https?:\/\/[^\s\]]+)\s*\]/g, '\n\n$1\n\n')
    .replace(
      /\[(?:code|sourcecode|source)\b([^\]]*)\]([\s\S]*?)\[\/(?:code|sourcecode|source)\]/g,
      (_, options: string, code: string) => {
        const language = /lang(?:uage)?=["']?([\w+#-]+)/.exec(options)?.[1] ?? '';
        return `<pre><code class="language-${language}">${code.replace(/^\n/, '').replace(/<(?=[^>]*)/g, '&lt;')}</code></pre>`;
      },
    )
    .replace(/\[(video|audio)\b([^\]]*)\](?:\s*\[\/\1\])?/g, (_, name: string, options: string) => {
      const source = /(?:src|mp4|mp3|webm|ogg|m4a|m4v)=["']([^"']+)/.exec(options)?.[1] ?? '';
      return source === '' ? '' : `<${name} controls src="${source}"></${name}>`;
    })
    .replace(
      /\[(\/?)([a-z][\w-]{2,})((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))*)\s*\/?\]/g,
      (whole, end: string, name: string, options: string) => {
        if (end === '' && options === '' && !whole.includes('_') && !KNOWN.has(name)) return whole;
        if (end === '/' && !KNOWN.has(name)) return whole;
        tell(name);
        return '';
      },
    );
}

/** Without options, a word in brackets is a shortcode only if it is one of these. */
const KNOWN: ReadonlySet<string> = new Set(['gallery', 'playlist', 'contact-form', 'contact-form-7', 'toc']);

/** Text with blank lines for paragraphs, as older posts are stored, as HTML. That of blocks is HTML already. */
export function withParagraphs(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  if (/<!-- wp:/.test(plain))
    return plain
      .replace(/<!--\s*\/?wp:(?!more)[\s\S]*?-->/g, '')
      .replace(/<!--\s*\/?wp:more[\s\S]*?-->/g, '');
  if (/<p[\s>]/i.test(plain)) return plain;
  // What is between the ends of code has blank lines of its own.
  const pieces = plain.split(/(<pre[\s>][\s\S]*?<\/pre>)/i);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : paragraphs(piece))).join('\n\n');
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\n/g, '<br>\n')}</p>`))
    .join('\n\n');
}

/** Addresses of the old blog as paths of the new one, which will be at its place. */
export function ownAddresses(html: string, hosts: ReadonlySet<string>): string {
  return html.replace(
    /\b(href|src|srcset|poster)=(["'])https?:\/\/([^/"'\s]+)(\/[^"']*)?\2/gi,
    (whole, name: string, quote: string, host: string, path = '/') =>
      hosts.has(host.toLowerCase().replace(/^www\./, '')) ? `${name}=${quote}${path}${quote}` : whole,
  );
}
