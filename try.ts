import sharp from 'sharp';
import { writeFileSync } from 'node:fs';
import { pictureOf } from './lib/card/picture';
import type { Card } from './lib/card/card';
const T: [string,string,('ltr'|'rtl')?, string?, ('sans'|'serif')?][] = [
 ['A drawing for every post','en'],
 ['从小数点后第四位开始：浮点数的舍入误差“有多大”——以及为什么','zh-Hans'],
 ['骨と直の字、ゲームを「作る」ということについて考えたこと','ja'],
 ['كيف تقرأ سياسة أمان المحتوى (CSP) في 10 دقائق، لا أكثر','ar','rtl'],
 ['C, C++ and C# walk into a URL → 🎉 👩‍💻 🇦🇹 ✓ ∀x≠y','en'],
 ['Recap: AWS re:Invent 2020','en','ltr','2021-03-07-recap'],
 ['Donaudampfschifffahrtsgesellschaftskapitänsmütze und andere lange Wörter','de'],
 ['The quick brown fox jumps over the lazy dog while the five boxing wizards jump quickly, and a title of five hundred characters goes on and on about what it says and what it does not say, because somebody pasted the whole abstract of a paper into the field that is called title, which no card of any network has room for, so that it is cut where a word ends and an ellipsis says that there is more to read than is shown here, and the drawing is where it always is, unimpressed by so many words today ok','en'],
 ['Go','en'],
 ['Привет, мир: как я перестал бояться и полюбил Ελλάδα','ru'],
 ['मेरी पहली पोस्ट — שלום עולם','hi'],
 ['한국어 제목은 어떻게 보일까요? 그리고 𓀀 없는 글자','ko', 'ltr', 'x', 'sans'],
];
(async () => {
  let n = 0;
  for (const [title, language, direction='ltr', seed, voice='serif'] of T) {
    const card: Card = { title, language, direction, site: 'Beyond Chaos', lines: ['1 November 2026 · Notes'], seed: seed ?? title, accent: '#046c46', voice };
    let t0 = performance.now();
    const { svg, missing } = await pictureOf(card);
    const t1 = performance.now();
    const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 }).toBuffer();
    const t2 = performance.now();
    console.log(++n, (t1-t0).toFixed(0), 'svg', svg.length, (t2-t1).toFixed(0), png.length, missing.join(''));
    writeFileSync(`/tmp/w/try/${n}.png`, png);
  }
})();
