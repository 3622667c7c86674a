import { ArchivePage } from '../../components/archive-page';
import { getContent } from '../../lib/content';
import { archiveView } from '../../lib/views/archive';
import { metadataOf } from '../../lib/views/meta';

export function generateMetadata() {
  const content = getContent();
  return metadataOf(archiveView(content).meta, content.site);
}

export default function Page() {
  return <ArchivePage view={archiveView(getContent())} />;
}
