import type { Dialect } from './dialect';

/** Markdown as this blog reads it: nothing is asked, nothing is loaded, nothing is changed. The other dialects are this one and more. */
export const plain: Dialect = {
  name: 'plain',
  configFiles: [],
  configFolders: [],
  recognises: () => false,
  filesBeside: () => [],
  understand: () => ({ site: {}, ignored: [], permalinks: {}, future: false, syntax: {} }),
  endings: [],
  folders: [],
  unread: () => undefined,
  frontMatter: (data) => data,
  menuPlace: () => undefined,
  permalinkValues: (values) => values,
  section: ({ folders, kind }) => folders[0] ?? `${kind}s`,
  leavesOut: () => undefined,
  isSection: () => false,
  inheritance: () => () => undefined,
  divides: true,
  undated: false,
  aliasBase: () => '/',
  assetPlaces: () => [],
  excerptEnd: () => undefined,
  syntax: () => ({}),
  needsConversion: () => false,
  converter: () => (text) => ({ text, lines: text.split('\n').map((_, i) => i + 1), problems: [] }),
};
