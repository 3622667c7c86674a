import './main';
import { share } from './share';

share(window);
