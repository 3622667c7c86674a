import type { ReactNode } from 'react';
import './page-head.css';

interface PageHeadProps {
  title: string;
  /** A word above the title: what kind of page this is. */
  label?: string;
  standfirst?: string;
  children?: ReactNode;
}

/** The head of a page that is not a post. */
export function PageHead({ title, label, standfirst, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {label && <p className="label">{label}</p>}
      <h1>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      {children}
    </header>
  );
}
