import { search } from './search';

search(window, (href) => import(href));
