import { SearchPage } from '../../components/search-page';
import { getContent } from '../../lib/content';
import { metadataOf } from '../../lib/views/meta';
import { searchView } from '../../lib/views/search';

export function generateMetadata() {
  const content = getContent();
  return metadataOf(searchView(content).meta, content.site);
}

export default function Page() {
  const view = searchView(getContent());
  return (
    <>
      <SearchPage view={view} />
      {view.state === 'ready' && <script src={view.scriptHref} defer />}
    </>
  );
}
