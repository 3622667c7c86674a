import { directionOf } from '../../../lib/words/direction';

it.each(['ar', 'ar-EG', 'he', 'fa', 'ur', 'ckb', 'dv', 'yi', 'ps', 'ug', 'sd', 'syr', 'az-Arab', 'pa-PK'])(
  '%s runs from right to left',
  (tag) => expect(directionOf(tag)).toBe('rtl'),
);

it.each(['en', 'de', 'ja', 'zh-Hant', 'ar-Latn', 'ku', 'az', 'pa', 'und', 'tlh'])(
  '%s runs from left to right',
  (tag) => expect(directionOf(tag)).toBe('ltr'),
);
