import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SitePage } from '../../components/site-page';
import { getContent } from '../../lib/content';
import { pageContent } from '../../lib/page-content';
import { paramsOfPath, pathOfParams } from '../../lib/permalink';
import { pagesToRender } from '../../lib/plan';
import { metadataOf } from '../../lib/views/meta';
import { pageProps, pageView } from '../../lib/views/page';

type Props = { params: Promise<{ path?: string[] }> };

/** Made once for a page and its head. */
const viewAt = cache((path: string) => pageView(pageContent(), path));

export const generateStaticParams = () =>
  pagesToRender(getContent).map((path) => ({ path: paramsOfPath(path) }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = viewAt(pathOfParams((await params).path));
  return view === undefined ? {} : metadataOf(view.meta, pageContent().site);
}

export default async function Page({ params }: Props) {
  const view = viewAt(pathOfParams((await params).path)) ?? notFound();
  return <SitePage {...(await pageProps(view, pageContent()))} />;
}
