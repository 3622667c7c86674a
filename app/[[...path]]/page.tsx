import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { RootPage } from '../../components/root-page';
import { getContent } from '../../lib/content';
import { rootPaths } from '../../lib/paths';
import { paramsOfPath, pathOfParams } from '../../lib/permalink';
import { metadataOf } from '../../lib/views/meta';
import { rootProps, rootView } from '../../lib/views/root';

type Props = { params: Promise<{ path?: string[] }> };

/** Made once for a page and its head. */
const viewAt = cache((path: string) => rootView(getContent(), path));

export function generateStaticParams() {
  return rootPaths(getContent()).map((path) => ({ path: paramsOfPath(path) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await viewAt(pathOfParams((await params).path));
  return view === undefined ? {} : metadataOf(view.meta, getContent().site);
}

export default async function Page({ params }: Props) {
  const view = (await viewAt(pathOfParams((await params).path))) ?? notFound();
  return <RootPage {...(await rootProps(view, getContent()))} />;
}
