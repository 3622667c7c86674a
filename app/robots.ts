import { robots } from './blog';

export const dynamic = 'force-static';

export default robots;
