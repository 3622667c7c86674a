import type { Dialect } from './dialect';
import { plain } from './plain';

export const hugo: Dialect = {
  ...plain,
  name: 'hugo',
  configFiles: [
    'hugo.toml',
    'hugo.yaml',
    'hugo.yml',
    'hugo.json',
    'config.toml',
    'config.yaml',
    'config.yml',
    'config.json',
  ],
  recognises: () => true,
};
