import { copy } from './copy';
import { searchKey } from './search-key';
import { theme } from './theme';
import { toc } from './toc';

// One that fails must not take the others with it.
for (const enhance of [theme, copy, toc, searchKey]) {
  try {
    enhance(window);
  } catch (error) {
    console.error(error);
  }
}
