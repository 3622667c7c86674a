import { AboutPage } from '../../components/about-page';
import { getContent } from '../../lib/content';
import { aboutView } from '../../lib/views/about';
import { renderAbout } from '../../lib/views/body';
import { metadataOf } from '../../lib/views/meta';

export function generateMetadata() {
  const content = getContent();
  return metadataOf(aboutView(content).meta, content.site);
}

export default async function Page() {
  const content = getContent();
  return <AboutPage view={aboutView(content)} rendered={await renderAbout(content)} />;
}
