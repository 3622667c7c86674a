import { notFound, redirect } from 'next/navigation';
import { SitePage } from '../../components/site-page';
import { paramsOfPath, pathOfParams } from '../../lib/addresses/href';
import { FEED_PATH } from '../../lib/addresses/own-paths';
import { toFeedPath } from '../../lib/addresses/path';
import { pagesToRender, plannedProps } from '../../lib/build/next-pages/render-list';
import { pageProps } from '../../lib/build/render-texts';
import { getContent } from '../../lib/content/current-content';
import { pageContent } from '../../lib/content/page-content';
import { madeAt } from '../../lib/files/made';
import { pageView } from '../../lib/views/page';
import { PageInLanguage } from '../page-in-language';

type Props = { params: Promise<{ path?: string[] }> };

export const generateStaticParams = () =>
  pagesToRender(getContent).map((path) => ({ path: paramsOfPath(path) }));

export default async function Page({ params }: Props) {
  const path = pathOfParams((await params).path);
  const given = plannedProps(path);
  if (given !== undefined) return <SitePage {...given} />;
  const content = pageContent();
  const file = toFeedPath(path);
  const made = 'path' in file ? madeAt(file.path, content) : undefined;
  if (made !== undefined) redirect(made);
  if ('path' in file && content.feedAliases.has(file.path)) redirect(FEED_PATH);
  const view = pageView(content, path) ?? notFound();
  return <PageInLanguage {...(await pageProps(view, content))} />;
}
