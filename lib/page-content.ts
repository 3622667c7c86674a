import { cache } from 'react';
import { getContent } from './content';

/**
 * The blog's content for everything that one rendering is made of: page, head, and the not-found page that Next renders beside each. In
 * `next dev`, which would look at every file for each of these, they all see the same state.
 */
export const pageContent = cache(getContent);
