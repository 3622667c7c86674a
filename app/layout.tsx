import '../components/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { themeBoot } from '../lib/enhance/theme-boot';
import { ENHANCE_PATH, toHref } from '../lib/permalink';
import { getSite } from '../lib/site';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfdfd' },
    { media: '(prefers-color-scheme: dark)', color: '#111513' },
  ],
};

export function generateMetadata(): Metadata {
  const site = getSite();
  return {
    metadataBase: new URL(site.origin),
    icons: { icon: { url: toHref(site, '/icon.svg'), type: 'image/svg+xml' } },
  };
}

export default function Layout({ children }: { children: ReactNode }) {
  const site = getSite();
  return (
    // The boot script sets data-theme before React looks.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeBoot }} />
        <script src={toHref(site, ENHANCE_PATH)} defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
