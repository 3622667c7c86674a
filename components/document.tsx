import './base.css';
import type { ReactNode } from 'react';
import { toHref } from '../lib/addresses/href';
import { ANALYTICS_PATH, ENHANCE_PATH } from '../lib/addresses/own-paths';
import { themeBoot } from '../lib/enhance/theme-boot';
import type { Site } from '../lib/site/site';
import { siteStyle } from '../lib/site/site-style';
import type { ChromeView } from '../lib/views/chrome-view';
import { directionOf } from '../lib/words/direction';

interface DocumentProps {
  site: Site;
  /** What is around the page: its language. */
  chrome: Pick<ChromeView, 'language' | 'direction'>;
  /** Whether readers are counted, if the blog has a service that does. */
  counted?: boolean;
  children: ReactNode;
}

/** The document that every page is in. What a page adds to its head, `Head` says. */
export function Document({ site, chrome, counted = false, children }: DocumentProps) {
  const style = siteStyle(site);
  const { language, direction = directionOf(language) } = chrome;
  return (
    // The boot script sets data-theme before React looks.
    <html lang={language} dir={direction === 'rtl' ? direction : undefined} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: this is the root layout's, where Next asks for it */}
      <head>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfdfd" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#111513" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeBoot }} />
        <script src={toHref(site, ENHANCE_PATH)} defer />
        {counted && site.analytics && <script src={toHref(site, ANALYTICS_PATH)} defer />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of checked values */}
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
      </head>
      <body>{children}</body>
    </html>
  );
}
