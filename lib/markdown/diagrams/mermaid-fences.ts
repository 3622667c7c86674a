import { DIAGRAM_LANGUAGES, fenceOptions, isShownAsCode } from '../../diagrams/diagram-fence';
import { hasMarks } from '../insert';
import { parseMarkdown } from '../parser';
import type { Syntax } from '../syntax';
import { visit } from '../visit';

/** A diagram of Mermaid in a text, and the line in which its fence begins. */
export interface MermaidFence {
  source: string;
  line: number;
}

/** The language of a fence, in lower case, without what other tools put around it: `{mermaid}`. */
export function fenceLanguage(lang: string | null | undefined): string {
  return /^\{?\.?([\w-]+)/.exec(lang ?? '')?.[1]?.toLowerCase() ?? '';
}

/** The diagrams of Mermaid that a text shows. */
export function mermaidFences(markdown: string, syntax: Syntax): MermaidFence[] {
  const found: MermaidFence[] = [];
  if (!syntax.extensions.mermaid || !(hasMarks(markdown) || /mermaid/i.test(markdown))) return found;
  visit(parseMarkdown(markdown, syntax), 'code', ({ lang, meta, value, position }) => {
    if (DIAGRAM_LANGUAGES.get(fenceLanguage(lang)) !== 'mermaid' || value.trim() === '') return;
    if (isShownAsCode(fenceOptions(meta ?? ''))) return;
    found.push({ source: value, line: position?.start.line ?? 1 });
  });
  return found;
}
