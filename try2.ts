import sharp from 'sharp';
import { pictureOf } from './lib/card/picture';
sharp.concurrency(1);
(async () => {
  const { svg } = await pictureOf({ title: '从小数点后第四位开始：浮点数的舍入误差“有多大”——以及为什么', language: 'zh', direction: 'ltr', site: 'Beyond Chaos', lines: ['1 November 2026 · Notes'], seed: 'x', accent: '#046c46', voice: 'serif' });
  const time = async (name: string, f: () => Promise<Buffer>) => { await f(); const t = process.cpuUsage(); let b!: Buffer; for (let i=0;i<5;i++) b = await f(); const c = process.cpuUsage(t); console.log(name, ((c.user+c.system)/5000).toFixed(0), 'ms', b.length); };
  const S = Buffer.from(svg);
  await time('raw', () => sharp(S).raw().toBuffer());
  const { data, info } = await sharp(S).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const R = () => sharp(data, { raw: info as any });
  for (const colours of [16, 24, 32, 64]) for (const effort of [1, 4, 7]) for (const c of [6, 9]) await time(`pal ${colours} e${effort} c${c}`, () => R().png({ palette: true, colours, effort, dither: 0, compressionLevel: c }).toBuffer());
  await time('grey9', () => R().greyscale().png({compressionLevel: 9}).toBuffer());
})();
