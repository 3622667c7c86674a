import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { EmbedSettings } from '../context';
import type { Embed } from './embed';
import { embedOf, embedOfFrame, secureUrl } from './embed-of';
import { scriptEmbed } from './embed-scripts';
import { embedProperties } from './remark-embeds';

/** What stands in the place of an `<iframe>` or a `<script>`: a link that `rehypeEmbeds` gives its text, and what is to be told. */
interface RawEmbed {
  html: string;
  problem?: string;
}

/** An `<iframe>` of another site, as its placeholder; a link to its address, if the site is not known. */
export function rawFrame(src: string, title: string, { hosts }: EmbedSettings): RawEmbed | undefined {
  const embed = embedOfFrame(src, hosts);
  if (embed !== undefined) return { html: markedLink(embed, title) };
  const absolute = src.trim().replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return undefined;
  const { hostname, href } = new URL(absolute);
  return {
    html: bareLink(href, title),
    problem: `<iframe> from ${hostname} is shown as a link; add the host to embeds.hosts in site.config.ts to embed it`,
  };
}

/** A `<script>` of a well-known embed, as its placeholder or a link; `undefined` for any other. */
export function rawScript(attributes: readonly { name: string; value: string }[]): RawEmbed | undefined {
  const data = new Map(attributes.map(({ name, value }) => [name, value]));
  const found = scriptEmbed(data.get('src') ?? '', data);
  if (found === undefined) return undefined;
  if (found.kind === 'helper') return { html: '' };
  const embed =
    found.kind === 'page' ? (embedOf(found.address) ?? embedOfFrame(found.address, [])) : undefined;
  return { html: embed === undefined ? bareLink(found.address, '') : markedLink(embed, '') };
}

function markedLink(embed: Embed, title: string): string {
  return linkOf(embed.link, title, embedProperties(embed));
}

function bareLink(href: string, title: string): string {
  return linkOf(href, title, { dataSite: secureUrl(href)?.hostname ?? '' });
}

/** Without a text, which would be read as one of the post's. */
function linkOf(href: string, title: string, marks: Record<string, string>): string {
  return toHtml(h('a', { href, ...(title !== '' && { title }), ...marks }));
}
