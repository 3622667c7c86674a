import type { Dialect } from './dialect';
import { plain } from './plain';

export const hexo: Dialect = {
  ...plain,
  name: 'hexo',
  configFiles: ['_config.yml', '_config.yaml'],
  recognises: (config) => HEXO_KEYS.some((key) => Object.hasOwn(config, key)),
};

/** Keys of Hexo's `_config.yml` that Jekyll's does not have. */
const HEXO_KEYS = [
  'source_dir',
  'public_dir',
  'new_post_name',
  'default_layout',
  'post_asset_folder',
  'tag_dir',
];
