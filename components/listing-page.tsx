import type { TermsView, TermView } from '../lib/views/view';
import { TermPage } from './term-page';
import { TermsPage } from './terms-page';

/** Whatever a taxonomy's route shows. */
export function ListingPage({ view }: { view: TermsView | TermView }) {
  return view.type === 'terms' ? <TermsPage view={view} /> : <TermPage view={view} />;
}
