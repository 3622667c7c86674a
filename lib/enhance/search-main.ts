import { search } from './search';
import { searchKeyOption } from './search-key-option';

searchKeyOption(window);
search(window, (href) => import(href));
