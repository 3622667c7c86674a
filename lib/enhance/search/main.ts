import { searchKeyOption } from '../search-key-option';
import { search } from './search';

searchKeyOption(window);
search(window, (href) => import(href));
