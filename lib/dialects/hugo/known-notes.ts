import { escapeText } from '../../escape-html';
import { callout } from '../callout';
import { details, startTag } from '../html';
import { code } from './known-code';
import { body, inline, inner, type Maker } from './known-shortcode';

const KIND_WORDS =
  /^(?:note|tip|tips|hint|info|warning|warn|danger|error|success|important|caution|attention|question|abstract|example|quote|bug|failure|primary|secondary)$/i;

/** `{{< notice warning "Title" >}}`: the kind is its first argument, the title its second. */
export const notice: Maker = (call) => {
  const first = call.args[0] ?? '';
  const kind =
    call.any(['type', 'kind', 'style', 'status', 'color', 'context']) ||
    (KIND_WORDS.test(first) ? first : 'note');
  const title =
    call.any(['title', 'header', 'heading', 'summary']) || (call.args.length > 1 ? (call.args[1] ?? '') : '');
  return callout(kind, inline(call, title), body(call));
};

/** `{{< warning "Title" >}}`: its name is the kind. */
export const kindNamed: Maker = (call) =>
  callout(call.name, inline(call, call.any(['title', 'header'], 0)), body(call));

/** `{{< alert "circle-info" >}}`: an argument that names no kind names an icon. */
export const alert: Maker = (call) => {
  const word = [...call.args, call.any(['type', 'color', 'icon', 'cardColor'])].find((each) =>
    KIND_WORDS.test(each),
  );
  return callout(word ?? 'warning', inline(call, call.any(['title', 'heading'])), body(call));
};

export const fold: Maker = (call) =>
  details(
    inline(call, call.any(['summary', 'title', 'label', 'name', 'header', 'caption'], 0)),
    inner(call),
    call.get('open') === 'true',
  );

export const tab: Maker = (call) => {
  const label = call.any(['name', 'title', 'header', 'label', 'tabName'], 0) || (call.args.at(-1) ?? '');
  const lang = call.any(['lang', 'codelang']);
  const content = lang === '' ? inner(call) : code(call, lang);
  return `<div>${label === '' ? '' : `<p><strong>${escapeText(label)}</strong></p>`}${content}</div>`;
};

/** The names of tabs may stand in the list of them: `{{< tabs items="Go, Rust" >}}`. */
export const tabs: Maker = (call) => {
  const names = call
    .any(['items', 'labels'])
    .split(/;;|,/)
    .map((name) => name.trim())
    .filter(Boolean);
  return `<div>${names.length === 0 ? '' : `<p><strong>${escapeText(names.join(' · '))}</strong></p>`}${inner(call)}</div>`;
};

/** A part of a list of steps, of a timeline or of cards: what names it stands above it. */
export const item: Maker = (call) => {
  const named = [
    'date',
    'time',
    'header',
    'title',
    'name',
    'badge',
    'subheader',
    'subtitle',
    'description',
  ].map((name) => inline(call, call.get(name) ?? ''));
  const [first = '', ...others] = named.filter((each) => each !== '');
  const head = first === '' ? '' : `<p><strong>${[first, ...others].join(' · ')}</strong></p>`;
  const link = call.any(['link', 'href', 'url']);
  const more = link === '' ? '' : `<p>${startTag('a', { href: link })}${escapeText(link)}</a></p>`;
  return `<div>${head}${body(call)}${more}</div>`;
};

export const quote: Maker = (call) => {
  const by = [call.any(['author', 'by'], 0), call.any(['source', 'cite', 'title'], 1)]
    .filter((each) => each !== '')
    .join(', ');
  return `<blockquote>${inner(call)}${by === '' ? '' : `<footer>${inline(call, by)}</footer>`}</blockquote>`;
};
