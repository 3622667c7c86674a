import { authorsIn } from './authors';
import type { Dialect } from './dialect';
import { present } from './values';

/** Markdown as this blog reads it: nothing is asked, nothing is loaded, nothing is changed. The other dialects are this one and more. */
export const plain: Dialect = {
  name: 'plain',
  // Of Docusaurus, and what an import makes of the authors of other systems.
  configFiles: ['authors.yml', 'authors.yaml'],
  configFolders: [],
  recognises: () => true,
  filesBeside: () => [],
  understand: (config) => {
    const { authors, elsewhere } = authorsIn(config);
    const known = Object.keys(authors).length > 0 ? authors : undefined;
    return {
      site: present({ authors: known }),
      ignored: elsewhere,
      permalinks: {},
      future: false,
      syntax: {},
    };
  },
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
  sectionList: () => undefined,
  termList: () => undefined,
  divides: true,
  undated: false,
  aliasBase: () => '/',
  assetPlaces: () => [],
  excerptEnd: () => undefined,
  syntax: () => ({}),
  needsConversion: () => false,
  converter: () => (text) => ({ text, lines: text.split('\n').map((_, i) => i + 1), problems: [] }),
};
