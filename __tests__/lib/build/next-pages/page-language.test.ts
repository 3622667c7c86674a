import { writeLanguage } from '../../../../lib/build/next-pages/page-language';
import { parsePage, writeHtml } from '../../../../lib/html/html';
import { blog } from '../../../blog';

const languages = [{ tag: 'en' }, { tag: 'de' }, { tag: 'ar' }];

test.each([
  ['/', '<html lang="en">'],
  ['/nothing/', '<html lang="en">'],
  ['/de/', '<html lang="de">'],
  ['/de/nothing/', '<html lang="de">'],
  ['/ar/archive/', '<html lang="ar" dir="rtl">'],
  ['/are/', '<html lang="en">'],
])('the document of %s begins with %s', (path, expected) => {
  const document = parsePage('<!DOCTYPE html><html lang="en"><head></head><body></body></html>');
  writeLanguage(document, path, blog({}, { languages }));
  expect(writeHtml(document)).toContain(`<!DOCTYPE html>${expected}`);
});

test('a document of a blog in one language stays as Next has made it', () => {
  const document = parsePage('<!DOCTYPE html><html lang="x"><head></head><body></body></html>');
  writeLanguage(document, '/', blog({}));
  expect(writeHtml(document)).toContain('<html lang="x">');
});
