import { cache } from 'react';
import { getContent } from './current-content';

/**
 * The blog's content for everything that one rendering is made of: a page, and the not-found page that Next renders beside each. In
 * `next dev`, which would look at every file for both, they see the same state.
 */
export const pageContent = cache(getContent);
