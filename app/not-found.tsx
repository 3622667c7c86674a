import { SitePage } from '../components/site-page';
import { notFoundPage } from './blog';

export default function NotFound() {
  return <SitePage {...notFoundPage()} />;
}
