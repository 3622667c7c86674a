import { headingLinks } from './heading-links';

headingLinks(window);
