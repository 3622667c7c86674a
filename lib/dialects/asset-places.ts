/**
 * Where files of a Hexo or Hugo post may be that its text names by a relative address, in the order in which they are tried: in the folder
 * that is named like the post, seen from the folder of all posts, and in what is copied to the site, where editors such as Typora leave
 * `../images/a.png` and `../source/images/a.png`. Only what is there counts.
 */
export function assetPlaces(target: string, { source }: { source: string }): readonly string[] {
  const own = source.replace(/\.[^./]+$/, '');
  const name = own.split('/').at(-1) ?? '';
  // Authors at Windows write `kite\a.png`; editors that hold the whole blog open write `../_posts/kite/a.png`.
  const plain = target
    .replaceAll('\\', '/')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/^(?:source\/)?_posts\//, '');
  const served = plain.replace(/^(?:source|static|public|assets)\//, '');
  return [
    `${own}/${plain}`,
    ...(plain.startsWith(`${name}/`) ? [`${own}/${plain.slice(name.length + 1)}`] : []),
    `posts/${plain}`,
    `public/${served}`,
    `public/${plain}`,
  ];
}
