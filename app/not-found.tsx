import { SitePage } from '../components/site-page';
import { NOT_FOUND_PATH } from '../lib/addresses/own-paths';
import { plannedProps } from '../lib/build/next-pages/render-list';
import { pageContent } from '../lib/content/page-content';
import { notFoundView } from '../lib/views/not-found';

export default function NotFound() {
  const given = plannedProps(NOT_FOUND_PATH);
  return <SitePage {...(given ?? { view: notFoundView(pageContent()) })} />;
}
