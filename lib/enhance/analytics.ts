import type { Counter } from '../analytics';

type CountingBrowser = Pick<Window, 'document' | 'navigator'>;

/** Loads the script that counts readers; not where the reader's browser asks that nobody follows them. */
export function analytics(
  { document, navigator }: CountingBrowser,
  { attributes, doNotTrack }: Counter,
): void {
  const asksNotTo =
    navigator.doNotTrack === '1' ||
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true);
  if (doNotTrack && asksNotTo) return;
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.head.append(script);
}
