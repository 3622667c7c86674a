import './prose.css';
import './prose-classes.css';
import './table.css';
import './notes.css';
import './callout.css';
import './code.css';

interface ProseProps {
  /** Sanitised. */
  html: string;
  lang?: string;
  dir?: 'rtl';
}

/** Rendered Markdown; nothing at all if there is none. */
export function Prose({ html, lang, dir }: ProseProps) {
  if (html.trim() === '') return null;
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown has sanitised it
    <div className="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
