import { TITLE_TEMPLATE } from '../lib/site/title-template';
import type { ChromeView } from '../lib/views/chrome-view';
import type { MetaView } from '../lib/views/meta-view';

interface HeadProps {
  chrome: ChromeView;
  meta: MetaView;
}

/**
 * What a page says of itself to browsers, search engines and chats: title, description, canonical link, feed, Open Graph and Twitter
 * card. React puts it into the document's head, wherever it stands.
 */
export function Head({ chrome, meta }: HeadProps) {
  const { siteTitle, feedHref, feedType, icon, shareImage, titleTemplate = TITLE_TEMPLATE } = chrome;
  const { fediverse, webmention, pingback } = chrome;
  const { description, tags = [], image = shareImage, previousHref, nextHref } = meta;
  const title = meta.title ?? siteTitle;
  return (
    <>
      <title>{title === siteTitle ? title : filled(titleTemplate, { title, site: siteTitle })}</title>
      {description && <meta name="description" content={description} />}
      {meta.noindex && <meta name="robots" content="noindex" />}
      {previousHref && <link rel="prev" href={previousHref} />}
      {nextHref && <link rel="next" href={nextHref} />}
      {icon && <link rel="icon" type={icon.type} href={icon.href} />}
      <link rel="canonical" href={meta.canonical} />
      <link rel="alternate" type={feedType} href={feedHref} title={siteTitle} />
      {meta.alternates?.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={href} />
      ))}
      {meta.manifestHref && <link rel="manifest" href={meta.manifestHref} />}
      {meta.markdownHref && <link rel="alternate" type="text/markdown" href={meta.markdownHref} />}
      {meta.feeds?.map(({ href, type, title }) => (
        <link key={href} rel="alternate" type={type} href={href} title={title} />
      ))}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={meta.canonical} />
      <meta property="og:site_name" content={siteTitle} />
      <meta property="og:locale" content={meta.locale} />
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          {image.alt && <meta property="og:image:alt" content={image.alt} />}
          {image.width && <meta property="og:image:width" content={`${image.width}`} />}
          {image.height && <meta property="og:image:height" content={`${image.height}`} />}
          {image.type && <meta property="og:image:type" content={image.type} />}
        </>
      )}
      <meta property="og:type" content={meta.type} />
      {meta.published && <meta property="article:published_time" content={meta.published} />}
      {meta.section && <meta property="article:section" content={meta.section} />}
      {meta.modified && <meta property="article:modified_time" content={meta.modified} />}
      {tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      {fediverse && <meta name="fediverse:creator" content={fediverse} />}
      {webmention && <link rel="webmention" href={webmention} />}
      {pingback && <link rel="pingback" href={pingback} />}
      {meta.data && <StructuredData data={meta.data} />}
      {/* For title, text, image and its words, its readers take what Open Graph says. */}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  );
}

/** Without `<`, which could end the element. A block of data: the policy asks no digest of it. */
function StructuredData({ data }: { data: readonly object[] }) {
  const json = JSON.stringify(data.length === 1 ? data[0] : data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which nothing ends the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** A template with its places filled in, each once: a title that holds `{site}` says so. */
function filled(template: string, values: Readonly<Record<'title' | 'site', string>>): string {
  return template.replace(/\{(title|site)\}/g, (_, name: 'title' | 'site') => values[name]);
}
