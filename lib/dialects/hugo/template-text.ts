import { alias, type Simple } from './template-alias';
import type { GoFunction } from './template-frame';
import { digest, findRe, replaceRe } from './template-patterns';
import {
  contains,
  delimit,
  html,
  of,
  plain,
  replace,
  split,
  sprintf,
  substr,
  text,
  title,
  trim,
  trimSet,
  truncate,
  urlize,
} from './template-strings';
import { escapeHtml, Html, isList, numberOf, textOf } from './template-value';

/** By name; those with a dot may be called by the old name, too. */
export const textFunctions: ReadonlyMap<string, GoFunction> = new Map<string, Simple>([
  ...alias(
    ['lower', 'strings.ToLower'],
    of((value) => value.toLowerCase()),
  ),
  ...alias(
    ['upper', 'strings.ToUpper'],
    of((value) => value.toUpperCase()),
  ),
  ...alias(['title', 'strings.Title'], of(title)),
  ...alias(
    ['humanize', 'inflect.Humanize'],
    of((value) => title(value.replace(/[-_]/g, ' ')).replace(/ \p{Lu}/gu, (x) => x.toLowerCase())),
  ),
  ...alias(['trim', 'strings.Trim'], trim),
  ...alias(
    ['strings.TrimSpace'],
    of((value) => value.trim()),
  ),
  ...alias(['strings.TrimLeft'], ([set, value]) => trimSet(textOf(value), textOf(set), true, false)),
  ...alias(['strings.TrimRight'], ([set, value]) => trimSet(textOf(value), textOf(set), false, true)),
  ...alias(['strings.TrimPrefix'], ([prefix, value]) =>
    text([value]).startsWith(text([prefix])) ? text([value]).slice(text([prefix]).length) : value,
  ),
  ...alias(['strings.TrimSuffix'], ([suffix, value]) =>
    text([value]).endsWith(text([suffix])) && text([suffix]) !== ''
      ? text([value]).slice(0, -text([suffix]).length)
      : value,
  ),
  ...alias(
    ['chomp', 'strings.Chomp'],
    of((value) => value.replace(/[\r\n]+$/, '')),
  ),
  ...alias(['replace', 'strings.Replace'], replace),
  ...alias(['replaceRE', 'strings.ReplaceRE'], replaceRe),
  ...alias(['findRE', 'strings.FindRE'], findRe),
  ...alias(['split', 'strings.Split'], split),
  ...alias(['delimit', 'collections.Delimit'], delimit),
  ...alias(['substr', 'strings.Substr'], substr),
  ...alias(['slicestr', 'strings.SliceString'], ([value, from, to]) =>
    textOf(value).slice(numberOf(from ?? 0), to === undefined ? undefined : numberOf(to)),
  ),
  ...alias(['truncate', 'strings.Truncate'], truncate),
  ...alias(['hasPrefix', 'strings.HasPrefix'], (args) => text(args).startsWith(text(args, 1))),
  ...alias(['hasSuffix', 'strings.HasSuffix'], (args) => text(args).endsWith(text(args, 1))),
  ...alias(['strings.Contains'], contains),
  ...alias(['strings.Count'], ([part, value]) => textOf(value).split(textOf(part)).length - 1),
  ...alias(['strings.Repeat'], ([times, value]) =>
    textOf(value).repeat(Math.max(0, Math.min(numberOf(times), 1000))),
  ),
  ...alias(
    ['countwords', 'strings.CountWords'],
    of((value) => plain(value).split(/\s+/).filter(Boolean).length),
  ),
  ...alias(
    ['countrunes', 'strings.CountRunes', 'strings.RuneCount'],
    of((value) => [...value].length),
  ),
  ...alias(['print', 'fmt.Print'], (args) => args.map(textOf).join('')),
  ...alias(['println', 'fmt.Println'], (args) => `${args.map(textOf).join(' ')}\n`),
  ...alias(['printf', 'fmt.Printf'], ([format, ...values]) => sprintf(textOf(format), values)),
  ...alias(
    [
      'safeHTML',
      'safe.HTML',
      'safeHTMLAttr',
      'safe.HTMLAttr',
      'safeCSS',
      'safe.CSS',
      'safeJS',
      'safe.JS',
      'safeURL',
      'safe.URL',
      'safeJSStr',
    ],
    html,
  ),
  ...alias(['htmlEscape', 'transform.HTMLEscape'], of(escapeHtml)),
  ...alias(
    ['html'],
    of((value) => new Html(escapeHtml(value))),
  ),
  ...alias(
    ['htmlUnescape', 'transform.HTMLUnescape'],
    of((value) => value.replace(/&(lt|gt|quot|amp|#39|#34);/g, (_, name: string) => UNESCAPED[name] ?? '')),
  ),
  ...alias(['plainify', 'transform.Plainify'], of(plain)),
  ...alias(['urlize', 'urls.URLize'], of(urlize)),
  ...alias(
    ['anchorize', 'urls.Anchorize'],
    of((value) => urlize(value).replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')),
  ),
  ...alias(['md5', 'crypto.MD5', 'hash.FNV32a'], digest('md5')),
  ...alias(['sha1', 'crypto.SHA1'], digest('sha1')),
  ...alias(['sha256', 'crypto.SHA256'], digest('sha256')),
  ...alias(
    ['base64Encode', 'encoding.Base64Encode'],
    of((value) => Buffer.from(value).toString('base64')),
  ),
  ...alias(
    ['base64Decode', 'encoding.Base64Decode'],
    of((value) => Buffer.from(value, 'base64').toString('utf8')),
  ),
  ...alias(['jsonify', 'encoding.Jsonify'], (args) => new Html(JSON.stringify(args.at(-1) ?? null))),
  ...alias(['string', 'cast.ToString'], (args) => (isList(args[0]) ? textOf(args[0]) : text(args))),
  ...alias(
    ['path.Base'],
    of((value) => value.replace(/\/+$/, '').split('/').at(-1) ?? ''),
  ),
  ...alias(
    ['path.BaseName'],
    of((value) => (value.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')),
  ),
  ...alias(
    ['path.Ext'],
    of((value) => /\.[^./]*$/.exec(value)?.[0] ?? ''),
  ),
  ...alias(
    ['path.Dir'],
    of((value) => (value.includes('/') ? value.replace(/\/[^/]*$/, '') : '.')),
  ),
]);

const UNESCAPED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#34': '"',
};
