/**
 * The script that stands in every page's `<head>` and runs before the first paint: it puts the reader's choice of
 * theme, if there is one, into `data-theme` of the root. A text, because its hash stands in the site's policy.
 */
export const themeBoot =
  'try{let t=localStorage.theme;/^(dark|light)$/.test(t)&&(document.documentElement.dataset.theme=t)}catch{}';
