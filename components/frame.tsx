import type { ReactNode } from 'react';
import type { ChromeView } from '../lib/views/chrome-view';
import { wordsOf } from '../lib/words/words-of';
import { LanguageName } from './languages';
import { Mark } from './mark';
import './tokens.css';
import './base.css';
import './frame.css';

interface FrameProps {
  chrome: ChromeView;
  /** Where the page says the site's name in large letters: the class by which its styles keep the name in the running head back. */
  nameplate?: string;
  /** The page lists posts: readers of microformats can follow it. */
  feed?: boolean;
  /** This is the search page. */
  searching?: boolean;
  children: ReactNode;
}

/** No heading of a post can have this id: GitHub's algorithm drops full stops. */
const MAIN = 'page.main';

/** What stands around every page: skip link, running head, the page's own content, colophon. */
export function Frame({ chrome, nameplate, feed = false, searching = false, children }: FrameProps) {
  const words = wordsOf(chrome.language).frame;
  return (
    <>
      <a className="skip away" href={`#${MAIN}`}>
        {words.skip}
      </a>
      <header className="running">
        <div>
          <Brand chrome={chrome} nameplate={nameplate} />
          <Menu chrome={chrome} label={words.menu} />
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
          />
        </div>
      </header>
      <main id={MAIN} tabIndex={-1} className={feed ? 'h-feed' : undefined}>
        {children}
      </main>
      <Colophon chrome={chrome} feedLabel={words.feed} />
    </>
  );
}

/** The owner's links, and the languages of the blog; nothing where there are none. */
function Menu({ chrome: { nav, languages = [] }, label }: { chrome: ChromeView; label: string }) {
  if (nav.length === 0 && languages.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="plain">
        {nav.map(({ href, label, lang, dir, current }) => (
          <li key={href}>
            <a href={href} lang={lang} dir={dir} aria-current={current}>
              {label}
            </a>
          </li>
        ))}
        {languages.map((link) => (
          <li key={link.lang}>
            <LanguageName {...link} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stands at the foot of each page. */
function Colophon({ chrome, feedLabel }: { chrome: ChromeView; feedLabel: string }) {
  return (
    <footer className="colophon">
      {chrome.colophon && <p>{chrome.colophon}</p>}
      <ul className="plain">
        <li>
          <a href={chrome.feedHref}>{feedLabel}</a>
        </li>
        {chrome.footerLinks.map(({ href, label, lang, dir, me }) => (
          <li key={`${label} ${href}`}>
            <a href={href} rel={me && 'me'} lang={lang} dir={dir}>
              {label}
            </a>
          </li>
        ))}
        {chrome.copyright && <li data-slot="copyright">{chrome.copyright}</li>}
      </ul>
    </footer>
  );
}

/** The way to the front page: the owner's logo or the blog's mark, with its name. The front page says the name itself. */
function Brand({ chrome, nameplate }: Pick<FrameProps, 'chrome' | 'nameplate'>) {
  const { siteTitle, homeHref, logo, mark } = chrome;
  if (nameplate && !logo && !mark) return null;
  return (
    <a
      // Where there is room, the front page has its large drawing instead.
      className={nameplate && !logo ? `brand ${nameplate}` : 'brand'}
      href={homeHref}
      aria-label={nameplate ? siteTitle : undefined}
    >
      {logo ? (
        // biome-ignore lint/performance/noImgElement: a file of the owner's, as it is
        <img className="logo" src={logo.src} width={logo.width} height={logo.height} alt={logo.alt} />
      ) : (
        <Mark drawing={mark} />
      )}
      {!nameplate && !logo?.alt && siteTitle}
    </a>
  );
}
