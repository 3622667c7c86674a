import { NotFoundPage } from '../components/not-found-page';
import { pageContent } from '../lib/page-content';
import { metadataOf } from '../lib/views/meta';
import { notFoundView } from '../lib/views/not-found';

export function generateMetadata() {
  const content = pageContent();
  return metadataOf(notFoundView(content).meta, content.site);
}

export default function NotFound() {
  return <NotFoundPage view={notFoundView(pageContent())} />;
}
