import { isMapping, own } from './source';
import { toFlag, toText } from './values';

/*
 * What other systems call it when a post is not for everybody. A field whose meaning is plain is one of ours by another name
 * (`schema.ts` here). Of every other field, the author is told that it hides nothing here.
 */

/** Hugo's `build: {render: never, list: local}`: `true` for whatever is less than always. */
export function neverOf(value: unknown): true | undefined {
  const word = toText(value)?.toLowerCase() ?? '';
  return /^(never|local|link)$/.test(word) || toFlag(value) === false ? true : undefined;
}

/** `sitemap: false`, `search: {exclude: true}`, Hugo's `sitemap: {disable: true}`; `undefined` for what takes nothing out. */
export function excludes(value: unknown): unknown {
  if (!isMapping(value)) return toFlag(value) === undefined ? undefined : value;
  const out = ['exclude', 'disable', 'disabled', 'ignore'].some((key) => toFlag(own(value, key)) === true);
  return out ? false : undefined;
}

const STATUS = {
  // WordPress, Pelican, Ghost, Jekyll's admin pages.
  draft: /^(draft|pending|private|trash|unpublished|inherit|auto-draft|skip)$/,
  unlisted: /^(hidden|unlisted)$/,
};

/** Whether `status: …` makes a post a draft, or an unlisted one; `undefined` where it does not. */
export function statusSays(what: keyof typeof STATUS, value: unknown): true | undefined {
  return STATUS[what].test(toText(value)?.toLowerCase() ?? '') ? true : undefined;
}

/** Fields, folded, that hide a post where they say yes. Not those that hide a part of its page, such as `hide_toc`. */
const HIDE =
  /^(is)?(hide|hidden|invisible|private|secret|confidential|protected|restricted|archived|disabled|ignored?|skip|deleted|internal|wip)(this|post|page|article|entry|content)*$|^(hide|hidden|exclude|excluded|omit|skip|remove|removed)(from|in|on)(?!\w*(nav|toc|menu|sidebar))\w+$|^(?!nav|toc|menu|sidebar)\w*(exclude|excluded)$|^(members?|subscribers?|paid|login)(only|required)?$|^require(s|d)?(login|auth\w*|password)$/;

/** Fields that hide a post where they say no. */
const SHOW =
  /^(is)?(visible|public|listed|render|list|listing|output|export|index|indexed|indexable|indexing|feed|rss|atom|infeed|inlist|inindex|inlisting|home|homepage|showinhome|showinlist|showinfeed|showonhome|showonhomepage|show|enabled|active|online|live)(this|post|page)*$/;

/** Fields that hide a post whatever they say. */
const GUARD = /^(post)?(password|passwd|passphrase|pwd|encrypt|encrypted|encryption|acl|accesscontrol)$/;

/** Fields that say in words who may see a post, and those words. */
const AUDIENCE = /^(visibility|access|audience|publishstate|state|poststatus|publishstatus)$/;
const NOT_EVERYONE =
  /^(draft|hidden|private|members?|paid|subscribers?|internal|unlisted|password|restricted|none|nobody|friends|protected)$/;

/** Fields that name the moment at which a post is to go. */
const EXPIRY =
  /^(expir(e|es|ed|y|ation|ing)?(date|at|on|time)?|unpublish(ed)?(date|at|on)?|(publish)?(end|until)(date|at)?|validuntil|validto|removeon|deleteon|archivedate)$/;

/** Whether a field kept a post from readers who have no password. An empty one is none. */
export function guards(folded: string, value: unknown): boolean {
  const isGiven = value !== undefined && value !== null && value !== '' && toFlag(value) !== false;
  return GUARD.test(folded) && isGiven;
}

/**
 * What to say of a field that would have hidden a post in another system and hides nothing here; `undefined` of any other.
 * @param folded the name of the field in lower case, without `-` and `_`. @param key the name as written.
 */
export function wouldHide(folded: string, key: string, value: unknown): string | undefined {
  const text = toText(value)?.toLowerCase() ?? '';
  const said = toFlag(value);
  const given = value !== undefined && value !== null && text !== 'false' && text !== 'no';
  const remedy = 'write draft: true or unlisted: true, or take the field out';
  if (guards(folded, value)) {
    return `"${key}" protects nothing here, so every reader can see this post; write draft: true, or take the field out`;
  }
  if (EXPIRY.test(folded) && given && text !== '') {
    return `"${key}" is not a known field, so this post does not expire; write expiryDate: 2026-05-01`;
  }
  const hidden =
    (HIDE.test(folded) && said === true) ||
    (SHOW.test(folded) && (said === false || /^(never|none)$/.test(text))) ||
    (AUDIENCE.test(folded) && NOT_EVERYONE.test(text));
  return hidden ? `"${key}: ${text}" hides nothing here, so readers can see this post; ${remedy}` : undefined;
}
