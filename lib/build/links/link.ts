/** A file below `out/`, by its decoded name, and a place in it: `''` for the whole. */
export interface Link {
  file: string;
  fragment: string;
}

/** A link as one text, as page records hold it: `a/index.html#part`. A `#` in the name of the file is encoded. */
export function toLink({ file, fragment }: Link): string {
  const name = file.replace(/[%#]/g, encodeURIComponent);
  return fragment === '' ? name : `${name}#${fragment}`;
}

/** The reverse of `toLink`. */
export function splitLink(link: string): Link {
  const end = link.indexOf('#');
  const name = end < 0 ? link : link.slice(0, end);
  return { file: name.replace(/%2[35]/g, decodeURIComponent), fragment: end < 0 ? '' : link.slice(end + 1) };
}
