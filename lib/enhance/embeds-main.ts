import { embeds } from './embeds';

embeds(window);
