import type { Html } from 'mdast';
import type { VFile } from 'vfile';
import { escapeText } from '../../escape-html';
import { contextOf, report } from '../document';
import { rawFrame } from '../embeds/raw-embeds';
import { cleanStartTag } from './clean-start-tag';
import type { StartTag } from './html-tokens';
import { iframeSource } from './iframe-source';
import { ownFrame } from './own-frame';
import { attribute, placeOf } from './raw-html-pieces';

/** An iframe, empty and shut, if it comes from a listed host or from this blog; else a placeholder or a link. */
export function rawIframe(token: StartTag, node: Html, file: VFile): string {
  const written = attribute(token, 'src') ?? '';
  if (ownFrame(written, file) !== undefined) return `${cleanStartTag(token, token, node, file)}</iframe>`;
  const source = iframeSource(written, contextOf(file).iframeHosts);
  if (source !== undefined) {
    const attributes = token.attributes.map((each) =>
      each.name === 'src' ? { ...each, value: source } : each,
    );
    return `${cleanStartTag(token, { ...token, attributes }, node, file)}</iframe>`;
  }
  const embed = rawFrame(written, attribute(token, 'title') ?? '', contextOf(file).embeds);
  if (embed === undefined) return localFrame(written, token, node, file);
  if (embed.problem !== undefined) {
    const host = URL.canParse(written, 'https://./') ? new URL(written, 'https://./').hostname : '';
    report(file, 'warning', 'html', embed.problem, placeOf(token, node), { about: `iframe ${host}` });
  }
  return embed.html;
}

/** A frame with a relative address that leads nowhere is a link to it; one without an address is nothing. */
function localFrame(written: string, token: StartTag, node: Html, file: VFile): string {
  const source = token.attributes.find(({ name }) => name === 'src');
  const isLocal = written.trim() !== '' && !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written);
  const message = isLocal
    ? '<iframe> of a file that is not there is shown as a link; put the file beside the post or into public/'
    : '<iframe> without an https address was removed';
  report(file, 'warning', 'html', message, placeOf(token, node), { about: 'iframe' });
  if (source === undefined || !isLocal) return '';
  const link = { ...token, name: 'a', attributes: [{ ...source, name: 'href' }] };
  return `${cleanStartTag(token, link, node, file)}${escapeText(written)}</a>`;
}
