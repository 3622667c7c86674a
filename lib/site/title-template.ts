/** How the title of a page and the name of the blog stand together. */
export const TITLE_TEMPLATE = '{title} · {site}';
