import { blankFrontMatter } from '../blank-front-matter';
import { parser } from '../parser';
import { visit } from '../visit';

/** An image of a post that is on another host. */
interface RemoteImage {
  /** Counted from 1. */
  line: number;
  column: number;
  /** Whole, and as a program asks for it. */
  url: string;
  /** Where its address stands in the file, and how it is written there; absent where it cannot be told, as in escaped ones. */
  at?: { from: number; to: number };
}

const RAW = /<img\b[^<>]*?\ssrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** The remote images of a post: in Markdown, by reference, and in HTML. @param text the whole file. */
export function remoteImages(text: string): RemoteImage[] {
  const body = blankFrontMatter(text);
  const tree = parser.parse(body);
  const named = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => {
    named.add(identifier);
  });
  const found: RemoteImage[] = [];
  visit(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'html') found.push(...inHtml(node.value, start, body));
    const isImage = node.type === 'image' || (node.type === 'definition' && named.has(node.identifier));
    if (!isImage || !isRemote(node.url)) return;
    const { url } = node;
    const from = addressIn(body.slice(start, end), url, node.type);
    const at = from === undefined ? undefined : { from: start + from, to: start + from + url.length };
    found.push(imageAt(body, url, start, at));
  });
  return found;
}

/** The remote images of a piece of HTML. @param start its offset. */
function inHtml(html: string, start: number, body: string): RemoteImage[] {
  return [...html.matchAll(RAW)].flatMap((match) => {
    const url = match[1] ?? match[2] ?? match[3] ?? '';
    const from = start + match.index + match[0].lastIndexOf(url);
    if (!isRemote(url)) return [];
    return [imageAt(body, url.replaceAll('&amp;', '&'), from, { from, to: from + url.length })];
  });
}

/** Where an address stands in an image or a definition: behind its text, which may hold the same address. */
function addressIn(written: string, url: string, type: 'image' | 'definition'): number | undefined {
  const bare = written.lastIndexOf(type === 'image' ? `](${url}` : url);
  const mark = bare < 0 ? written.lastIndexOf(`](<${url}`) : bare;
  return mark < 0 ? undefined : written.indexOf(url, mark);
}

/** The file with other addresses in the place of these. */
export function withAddresses(
  text: string,
  changes: readonly { from: number; to: number; address: string }[],
): string {
  return [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, address }) => changed.slice(0, from) + address + changed.slice(to), text);
}

function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\/[^/\s]/i.test(url);
}

function imageAt(body: string, url: string, offset: number, at: RemoteImage['at']): RemoteImage {
  const before = body.slice(0, offset);
  const line = before.split('\n').length;
  const whole = url.startsWith('//') ? `https:${url}` : url;
  return { line, column: offset - before.lastIndexOf('\n'), url: whole, ...(at && { at }) };
}
