import { share } from './share';

share(window);
