import type { ReactNode } from 'react';
import { Document } from '../components/document';
import { getSite } from '../lib/site/current-site';

export default function Layout({ children }: { children: ReactNode }) {
  // Who writes is not counted.
  const counted = process.env.NODE_ENV !== 'development';
  return (
    <Document site={getSite()} counted={counted}>
      {children}
    </Document>
  );
}
