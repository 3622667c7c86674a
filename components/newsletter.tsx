import './newsletter.css';

import type { NewsletterView } from '../lib/views/post-view';
import type { Words } from '../lib/words/words';

interface NewsletterProps {
  newsletter: NewsletterView | undefined;
  words: Words;
}

/** How readers get new posts by mail: a form, or a link; nothing where the blog has none. */
export function Newsletter({ newsletter, words }: NewsletterProps) {
  if (newsletter === undefined) return null;
  const { text, href, form } = newsletter;
  const { newsletter: label, mail, subscribe } = words.post;
  return (
    <section className="after">
      <h2 className="label">{label}</h2>
      <div>
        {text && <p>{text}</p>}
        {href && <a href={href}>{subscribe}</a>}
        {form && (
          <form className="newsletter" action={form.action} method="post">
            {form.hidden.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input
              type="email"
              name={form.field}
              required
              autoComplete="email"
              placeholder={mail}
              aria-label={mail}
            />
            <button type="submit">{subscribe}</button>
          </form>
        )}
      </div>
    </section>
  );
}
