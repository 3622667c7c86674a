import type { SiteConfig } from '../../../lib/site/site';

/** A blog in English, German and Arabic: what is translated and what is not, and in what ways a file says its language. */
export const LANGUAGES: Partial<SiteConfig> = {
  title: 'Kites',
  description: 'Notes on kites and their knots.',
  nav: [
    { label: 'Posts', href: '/' },
    { label: 'Archive', href: '/archive/' },
    { label: 'About', href: '/about/' },
  ],
  languages: [
    { tag: 'en' },
    {
      tag: 'de',
      title: 'Drachen',
      description: 'Notizen über Drachen und ihre Knoten.',
      nav: [
        { label: 'Beiträge', href: '/de/' },
        { label: 'Archiv', href: '/de/archive/' },
        { label: 'Über', href: '/de/about/' },
      ],
    },
    { tag: 'ar', title: 'طائرات ورقية', description: 'ملاحظات عن الطائرات الورقية.' },
  ],
};

/** What is in drafts and in posts to come, and in nothing that readers get. */
export const UNSEEN = 'Unsichtbar';

const post = (lines: readonly string[], text: string) => `---\n${lines.join('\n')}\n---\n\n${text}\n`;

export const LANGUAGE_POSTS: Readonly<Record<string, string>> = {
  '2026-05-01-knots.md': post(
    [
      'title: Knots that hold',
      'tags: [knots, line]',
      'category: Craft',
      'series: Line',
      'redirect_from: /old-knots/',
    ],
    'A bowline holds and reads well.\n\n## Bowline\n\nThe rabbit comes out of the hole.',
  ),
  'de/2026-05-02-knots.md': post(
    [
      'title: Knoten, die halten',
      'tags: [knoten, line]',
      'category: Handwerk',
      'series: Leine',
      'redirect_from: /alte-knoten/',
    ],
    'Der Palstek hält, und Leinen liegen ruhig.\n\n## Palstek\n\nWie in [English](../2026-05-01-knots.md#bowline).',
  ),
  '2026-05-03-knots.ar.md': post(
    ['title: عقد متينة', 'tags: [عقد]', 'category: حرفة'],
    'عقدة القوس تمسك جيدا بالحبل.\n\n## عقدة القوس\n\nيخرج الأرنب من الجحر.',
  ),
  '2026-04-01-wind.md': post(
    ['title: Wind', 'tags: [weather]', 'series: Line'],
    'Steady wind lifts every kite.',
  ),
  '2026-04-02-boeen.md': post(
    ['title: Böen', 'lang: de', 'translation_of: wind', 'series: Leine'],
    'Eine Böe hebt jeden Drachen, und Drachen fallen.',
  ),
  '2026-03-01-paper.md': post(['title: Paper', 'category: Craft'], 'Paper that nobody has translated.'),
  'de/2026-03-02-leim.md': post(['title: Leim', 'category: Handwerk'], 'Leim, den es nur auf Deutsch gibt.'),
  'de/2026-03-01-paper.md': post(['title: Papier', 'draft: true'], UNSEEN),
  'ar/2026-04-01-wind.md': post(['title: ريح', 'date: 2199-01-01'], UNSEEN),
};

export const LANGUAGE_PAGES: Readonly<Record<string, string>> = {
  'pages/about.de.md': '# Über\n\nEin Blog über Drachen.\n',
};
