import type { Content } from '../content';
import { ABOUT_PATH } from '../permalink';
import { attractor } from '../post/attractor';
import { chromeView } from './chrome';
import { metaView } from './meta';
import type { AboutView } from './view';

/** The page about the blog: all but its rendered body, which `renderAbout` gives. */
export function aboutView(content: Content): AboutView {
  const { title, description } = content.about;
  return {
    type: 'about',
    chrome: chromeView(content, ABOUT_PATH),
    meta: metaView(content.site, ABOUT_PATH, { title, ...(description && { description }) }),
    title,
    ...(description && { standfirst: description }),
    plate: attractor('about', 480),
  };
}
