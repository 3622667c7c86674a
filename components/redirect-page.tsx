import './tokens.css';
import type { RedirectView } from '../lib/views/view';
import { Frame } from './frame';
import { PageHead } from './page-head';

/** An old address: leads on at once, and by a link where that is switched off. */
export function RedirectPage({ view: { chrome, meta, href, title } }: { view: RedirectView }) {
  return (
    <Frame chrome={chrome}>
      <meta httpEquiv="refresh" content={`0; url=${href}`} />
      {!meta.noindex && <meta name="robots" content="noindex" />}
      <PageHead title="This page has moved">
        <p>
          It is now at <a href={href}>{title}</a>.
        </p>
      </PageHead>
    </Frame>
  );
}
