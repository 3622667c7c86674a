import { SitePage } from '../components/site-page';
import { pageContent } from '../lib/content/page-content';
import { notFoundView } from '../lib/views/not-found';

export default function NotFound() {
  return <SitePage view={notFoundView(pageContent())} />;
}
