import { SitePage } from '../components/site-page';
import { pageContent } from '../lib/page-content';
import { metadataOf } from '../lib/views/meta';
import { notFoundView } from '../lib/views/not-found';

export function generateMetadata() {
  const content = pageContent();
  return metadataOf(notFoundView(content).meta, content.site);
}

export default function NotFound() {
  return <SitePage view={notFoundView(pageContent())} />;
}
