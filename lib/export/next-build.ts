import { getSite } from '../site';
import { adapter } from './build-adapter';

/** All that `next build` takes from the project, in one: what it is loaded from need not be read twice. */
export const nextBuild = { adapter, getSite };
