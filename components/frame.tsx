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
          <button
            type="button"
            className="theme"
            title={words.themeAuto}
            data-light={words.themeLight}
            data-dark={words.themeDark}
          >
            <svg viewBox="0 0 16 16" width="1.1em" aria-hidden="true">
              <circle cx="8" cy="8" r="6.4" />
              <path d="M8 2v12A6 6 0 0 0 8 2" />
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
