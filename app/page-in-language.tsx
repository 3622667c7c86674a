import { SitePage, type SitePageProps } from '../components/site-page';
import { directionOf } from '../lib/words/direction';

/**
 * A page of the blog. In `next dev`, a page of one of several languages puts its own into the document, which Next's layout has made for
 * the main one; a build does so by itself.
 */
export function PageInLanguage(props: SitePageProps) {
  const { language: lang, direction: dir = directionOf(lang), languages } = props.view.chrome;
  const isPreview = process.env.NODE_ENV === 'development' && languages !== undefined;
  const code = `Object.assign(document.documentElement,${JSON.stringify({ lang, dir })})`;
  return (
    <>
      <SitePage {...props} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a language tag and a direction, which were checked */}
      {isPreview && <script dangerouslySetInnerHTML={{ __html: code }} />}
    </>
  );
}
