/** A file of `posts/`, or of `pages/`: a page is in no listing, needs no date, and its folders are a part of its address. */
export type PostKind = 'post' | 'page';
