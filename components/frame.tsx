import type { ReactNode } from 'react';
import type { ChromeView } from '../lib/views/view';
import { wordsOf } from '../lib/words/words-of';
import { Mark } from './mark';
import './tokens.css';
import './base.css';
import './frame.css';

interface FrameProps {
  chrome: ChromeView;
  /** The page says the site's name in large letters: the running head keeps it back. */
  nameplate?: boolean;
  /** This is the search page. */
  searching?: boolean;
  children: ReactNode;
}

/** No heading of a post can have this id: GitHub's algorithm drops full stops. */
const MAIN = 'page.main';

/** What stands around every page: skip link, running head, the page's own content, colophon. */
export function Frame({ chrome, nameplate = false, searching = false, children }: FrameProps) {
  const words = wordsOf(chrome.language).frame;
  return (
    <>
      <a className="skip away" href={`#${MAIN}`}>
        {words.skip}
      </a>
      <header className="running">
        <div>
          <a
            className={nameplate ? 'brand quiet' : 'brand'}
            href={chrome.homeHref}
            aria-label={nameplate ? chrome.siteTitle : undefined}
          >
            <Mark drawing={chrome.mark} />
            {!nameplate && chrome.siteTitle}
          </a>
          {chrome.nav.length > 0 && (
            <nav aria-label={words.menu}>
              <ul className="plain">
                {chrome.nav.map(({ href, label, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <a className="search" href={chrome.searchHref} aria-current={searching ? 'page' : undefined}>
            {words.search}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
            <kbd aria-hidden="true">/</kbd>
          </a>
          <button type="button" className="theme" aria-label={words.darkTheme}>
            <svg viewBox="0 0 16 16" width="1.1em" fill="currentColor" aria-hidden="true">
              <path d="M8 1a7 7 0 0 1 0 14A7 7 0 0 1 8 1v1.25a5.75 5.75 0 0 0 0 11.5z" />
            </svg>
          </button>
        </div>
      </header>
      <main id={MAIN} tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>{words.colophonOfDrawings}</p>
        <ul className="plain">
          <li>
            <a href={chrome.feedHref}>{words.feed}</a>
          </li>
          {chrome.footerLinks.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
          <li>{chrome.copyright}</li>
        </ul>
      </footer>
    </>
  );
}
