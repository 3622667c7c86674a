import type { ReactNode } from 'react';
import { Document } from '../components/document';
import { getSite } from '../lib/current-site';

export default function Layout({ children }: { children: ReactNode }) {
  return <Document site={getSite()}>{children}</Document>;
}
