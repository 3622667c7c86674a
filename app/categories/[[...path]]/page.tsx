import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListingPage } from '../../../components/listing-page';
import { getContent } from '../../../lib/content';
import { termPaths } from '../../../lib/paths';
import { paramsOfPath, pathOfParams } from '../../../lib/permalink';
import { listingView } from '../../../lib/views/listing';
import { metadataOf } from '../../../lib/views/meta';

type Props = { params: Promise<{ path?: string[] }> };

const viewAt = async ({ params }: Props) =>
  listingView(getContent(), 'category', pathOfParams(['categories', ...((await params).path ?? [])]));

export function generateStaticParams() {
  return termPaths(getContent(), 'category').map((path) => ({ path: paramsOfPath(path).slice(1) }));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await viewAt(props);
  return view === undefined ? {} : metadataOf(view.meta, getContent().site);
}

export default async function Page(props: Props) {
  return <ListingPage view={(await viewAt(props)) ?? notFound()} />;
}
