import type { Page } from './page';

/**
 * A page's finished HTML: its policy first, so that it holds for everything, then speculation rules and style. A page with
 * islands gets the policy alone: React takes a script that it did not write for an error.
 */
export function compose(
  page: Pick<Page, 'html' | 'islands'>,
  policy: string,
  style: string | undefined,
  rules: string,
): string {
  const [before, after] = page.html;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  if (page.islands) return before + meta + after;
  const speculation = `<script type="speculationrules">${rules}</script>`;
  return before + meta + speculation + (style ? `<style>${style}</style>` : '') + after;
}
