import type { ReactNode } from 'react';
import { Document } from '../components/document';
import type { ChromeView } from '../lib/views/chrome-view';
import { getSite } from './blog';

/**
 * The document that a page is in.
 * @param chrome of a page of the blog, which says its language. Next's layout is told no path, and so no language: the blog's main one is
 * in what Next exports, until `lib/build/next-pages/finish-next-pages.ts` writes the page's own.
 */
export function SiteDocument({ chrome, children }: { chrome?: ChromeView; children: ReactNode }) {
  const site = getSite();
  // Who writes is not counted.
  const counted = process.env.NODE_ENV !== 'development';
  return (
    <Document site={site} chrome={chrome ?? site} counted={counted}>
      {children}
    </Document>
  );
}
