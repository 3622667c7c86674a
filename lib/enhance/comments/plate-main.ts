import { plate } from './plate';

plate(window);
