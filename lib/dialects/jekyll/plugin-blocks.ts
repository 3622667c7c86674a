import type { Context, Emitter, Tag, TagToken, TopLevelToken } from 'liquidjs';
import { calloutStart } from '../callout';
import { blockTag } from './highlight-tag';
import type { TagImplOptions } from './liquid-types';
import { isClosed } from './tag-ends';

/* Blocks of plugins that hold Markdown: notes, tabs of jekyll-tabs, figures of jekyll-figure. */

const NOTES = ['note', 'info', 'tip', 'hint', 'important', 'warning', 'alert', 'caution', 'danger'];

export function pluginBlocks(): Record<string, TagImplOptions> {
  return {
    ...Object.fromEntries(NOTES.map((name) => [name, textTag(name, (text) => note(name, text))])),
    tabs: textTag('tabs', (text) => text),
    tab: textTag('tab', (text, args) => `\n\n**${labelOf(args)}**\n\n${text.trim()}\n\n`),
    figure: textTag('figure', figure),
  };
}

/** A tag that some plugins close, and others do not: then its words are its text. */
function textTag(name: string, make: (text: string, args: string) => string): TagImplOptions {
  const block = blockTag(name, make);
  return {
    parse(this: Tag & TagImplOptions, token: TagToken, remaining: TopLevelToken[]) {
      this.closed = isClosed(token);
      if (this.closed === true) block.parse?.call(this, token, remaining);
    },
    render(this: Tag & TagImplOptions, context: Context, emitter: Emitter, hash) {
      if (this.closed === true) return block.render.call(this, context, emitter, hash);
      emitter.write(make(this.token.args.trim().replace(/^(["'])(.*)\1$/s, '$2'), ''));
      return undefined;
    },
  };
}

/** Markdown within an element is one of its own. */
function note(kind: string, text: string): string {
  if (text.trim() === '') return '';
  return `\n\n${calloutStart(kind).replace('>', ' markdown="1">')}\n\n${text.trim()}\n\n</aside>\n\n`;
}

/** `{% tab log php %}`: the name of the group, then what is written on the tab. */
function labelOf(args: string): string {
  const [group = '', ...words] = args.trim().split(/\s+/);
  return words.join(' ').replace(/^(["'])(.*)\1$/, '$2') || group;
}

/** `{% figure caption: "A *kite*" %}`. */
function figure(text: string, args: string): string {
  const [, , caption = ''] = /caption\s*[:=]\s*(["'])(.*?)\1/.exec(args) ?? [];
  const below = caption === '' ? '' : `\n\n<figcaption markdown="span">${caption}</figcaption>`;
  return `\n\n<figure markdown="1">\n\n${text.trim()}${below}\n\n</figure>\n\n`;
}
