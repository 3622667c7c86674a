/** A component as it is used. */
interface Use {
  name: string;
  /** Literals only. */
  attributes: ReadonlyMap<string, unknown>;
  /** What it holds, as Markdown. */
  inner: string;
  /** Whether it stands in a line of text. */
  inline: boolean;
}

/** Makes Markdown of a component; `undefined` where it does not say what it shows. */
type Maker = (use: Use) => string | undefined;

const text = ({ attributes }: Use, ...names: string[]): string => {
  const value = names
    .map((name) => attributes.get(name))
    .find((each) => typeof each === 'string' || typeof each === 'number');
  return value === undefined ? '' : String(value);
};

const inside: Maker = ({ inner }) => inner;
const nothing: Maker = () => '';

const image: Maker = (use) => {
  const [alt, title] = [
    text(use, 'alt').replace(/[[\]]/g, '\\$&'),
    text(use, 'title', 'caption').replaceAll('"', '\\"'),
  ];
  const sources = use.attributes.get('sources');
  const light: unknown = typeof sources === 'object' && sources !== null ? Reflect.get(sources, 'light') : '';
  // `sources` of Docusaurus for light and dark, `img` of its plugin ideal-image.
  const source = text(use, 'src', 'img') || (typeof light === 'string' ? light : '');
  const address = /[\s()]/.test(source) ? `<${source}>` : source;
  return source === '' ? undefined : `![${alt}](${address}${title === '' ? '' : ` "${title}"`})`;
};

const link: Maker = (use) => `[${use.inner.trim()}](${text(use, 'href', 'to')})`;

/** The address of what a component embeds, alone on its line. */
const embed =
  (before: string, ...names: string[]): Maker =>
  (use) => {
    const id = text(use, ...names);
    return /^https?:/.test(id) ? id : id === '' ? '' : `${before}${id}`;
  };

const youtube = embed(
  'https://www.youtube.com/watch?v=',
  'id',
  'videoId',
  'youTubeId',
  'youtubeId',
  'url',
  'src',
);

const KINDS: Readonly<Record<string, string>> = {
  ...{
    note: 'note',
    info: 'info',
    tip: 'tip',
    success: 'tip',
    warning: 'warning',
    warn: 'warning',
    caution: 'caution',
  },
  ...{ danger: 'danger', error: 'danger', important: 'important' },
};

/** Whether a word names a kind of note. */
export function isNoteKind(word: string): boolean {
  return Object.hasOwn(KINDS, word.toLowerCase());
}

const callout: Maker = (use) => {
  const kind = [text(use, 'type', 'variant', 'kind', 'intent'), use.name]
    .map((each) => KINDS[each.toLowerCase()])
    .find(Boolean);
  const title = text(use, 'title').replace(/\s+/g, ' ');
  return `:::${kind ?? 'note'}${title === '' ? '' : ` ${title}`}\n\n${use.inner.trim()}\n\n:::`;
};

const details: Maker = (use) =>
  `<details><summary>${text(use, 'title', 'summary', 'label', 'header') || '…'}</summary>\n\n${use.inner.trim()}\n\n</details>`;

/** What a component that nobody knows holds; of one that holds nothing, the picture or the link that it names. */
export function unknownComponent(use: Use): string {
  if (use.inner.trim() !== '') return use.inner;
  if (/\.(?:png|jpe?g|gif|webp|avif|svg)(?:$|[?#])/i.test(text(use, 'src', 'img'))) return image(use) ?? '';
  const href = text(use, 'href', 'url', 'to', 'link', 'src');
  const label = text(use, 'title', 'label', 'text', 'name', 'children');
  return href === '' ? label : `[${label || href}](${href})`;
}

const tab: Maker = (use) => {
  const label = text(use, 'label', 'title', 'name', 'value');
  // The next tab may follow without a blank line.
  return `${label === '' ? UNNAMED : `**${label}**`}\n\n${use.inner.trim()}\n`;
};

/** Stands before a tab whose label is in what holds all tabs: `items` of Nextra. */
const UNNAMED = '<!--tab-->';

const tabs: Maker = ({ inner, attributes }) => {
  const items = attributes.get('items');
  const labels = Array.isArray(items) ? items.map((item) => (typeof item === 'string' ? item : '')) : [];
  return inner.replaceAll(UNNAMED, () => {
    const label = labels.shift() ?? '';
    return label === '' ? '' : `**${label}**`;
  });
};

/** Labels that stand apart from the texts of their tabs: one line, with something between them. */
const tabList: Maker = ({ inner }) =>
  inner
    .replaceAll(UNNAMED, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' · ');

/** Components that blogs in MDX have in common, as Markdown. */
export const COMPONENTS: ReadonlyMap<string, Maker> = new Map([
  ...each('Image Img NextImage ExportedImage StaticImage Picture ThemedImage', image),
  ...each('Link NextLink GatsbyLink', link),
  ...each('YouTube Youtube YouTubeEmbed YoutubeEmbed LiteYouTubeEmbed', youtube),
  ...each('Vimeo', embed('https://vimeo.com/', 'id', 'videoId', 'url')),
  ...each(
    'Tweet TwitterTweetEmbed StaticTweet',
    embed('https://twitter.com/i/status/', 'id', 'tweetId', 'tweetLink', 'url'),
  ),
  ...each('Gist', embed('https://gist.github.com/', 'id', 'gist', 'url')),
  ...each('CodePen Codepen CodeSandbox', embed('', 'url', 'src')),
  ...each('Callout Admonition Alert Aside Note Info Tip Warning Caution Danger Important', callout),
  ...each('Details Collapse Collapsible Accordion', details),
  ...each('TabItem Tab TabPanel Tabs.Tab Tabs.Item', tab),
  ...each('Tabs CodeGroup CodeTabs', tabs),
  ...each('TabList Tabs.List', tabList),
  ...each('TabPanels Fragment React.Fragment Prose Layout', inside),
  ...each('Head Helmet SEO Seo NextSeo TOCInline TOC TableOfContents', nothing),
]);

function each(names: string, maker: Maker): [string, Maker][] {
  return names.split(' ').map((name) => [name, maker]);
}
