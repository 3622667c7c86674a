import { MARKDOWN, type Rule, THEME, TOOLS } from './rules';

/** Where things are in a site of Hexo. */
export const hexoRules: readonly Rule[] = [
  ...TOOLS,
  { from: /^(_config\.ya?ml)$/, kind: 'configuration', to: '$1' },
  { from: /^_config\.[\w-]+\.ya?ml$/, kind: 'left', why: THEME },
  { from: /^source\/_posts\/(.*)$/, kind: 'post', to: 'posts/$1' },
  { from: /^source\/_drafts\/(.*)$/, kind: 'draft', to: 'posts/_drafts/$1' },
  { from: /^source\/(downloads\/code\/.*)$/, kind: 'include', to: 'source/$1' },
  { from: /^source\/_/, kind: 'left', why: 'is read by the theme only' },
  {
    from: /^source\/(?:tags|categories|archives?|search)\/index\.md$/,
    kind: 'left',
    why: 'is made by this blog itself',
  },
  { from: new RegExp(`^source/(.*\\.${MARKDOWN})$`), kind: 'page', to: 'pages/$1' },
  { from: /^source\/(.*)$/, kind: 'file', to: 'public/$1' },
  { from: /^themes\//, kind: 'left', why: THEME },
  { from: /^scripts\//, kind: 'left', why: 'holds scripts of Hexo, which do not run here' },
  { from: /./, kind: 'left' },
];
