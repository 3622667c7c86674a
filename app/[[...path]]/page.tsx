import { notFound, redirect } from 'next/navigation';
import { paramsOfPath, pathOfParams } from '../../lib/addresses/href';
import { nextPaths, pageAt } from '../blog';
import { PageInLanguage } from '../page-in-language';

type Props = { params: Promise<{ path?: string[] }> };

export const generateStaticParams = () => nextPaths().map((path) => ({ path: paramsOfPath(path) }));

export default async function Page({ params }: Props) {
  const page = (await pageAt(pathOfParams((await params).path))) ?? notFound();
  return 'file' in page ? redirect(page.file) : <PageInLanguage {...page} />;
}
