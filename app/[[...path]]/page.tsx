import { notFound } from 'next/navigation';
import { SitePage } from '../../components/site-page';
import { getContent } from '../../lib/content';
import { pageContent } from '../../lib/page-content';
import { paramsOfPath, pathOfParams } from '../../lib/permalink';
import { pagesToRender } from '../../lib/plan';
import { pageProps, pageView } from '../../lib/views/page';

type Props = { params: Promise<{ path?: string[] }> };

export const generateStaticParams = () =>
  pagesToRender(getContent).map((path) => ({ path: paramsOfPath(path) }));

export default async function Page({ params }: Props) {
  const content = pageContent();
  const view = pageView(content, pathOfParams((await params).path)) ?? notFound();
  return <SitePage {...(await pageProps(view, content))} />;
}
