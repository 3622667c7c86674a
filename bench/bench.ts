import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { fileOfPath } from '../lib/addresses/path';
import { type Cost, contentsOf, timedBuild } from './build';
import { type Load, loader, median } from './load';
import { type BenchProject, benchProject } from './project';
import { weightOfFile } from './weight';

const USAGE = `Measures the blog with made-up posts: npm run bench -- [options]
  --posts 100,1000  how many posts, one table each (20 or more)
  --runs 1          builds of each kind; medians are printed
  --loads 5         page loads in Chromium; 0 for none`;

/** `npm run bench`: builds copies of the project in a folder for temporary files, and prints tables in Markdown. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      posts: { type: 'string', default: '100,1000' },
      runs: { type: 'string', default: '1' },
      loads: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const counts = values.posts.split(',').map((text) => whole(text, 20, 'posts'));
  const runs = whole(values.runs, 1, 'runs');
  const loads = whole(values.loads, 0, 'loads');
  const processors = cpus();
  console.log(
    `${processors.length} processors (${processors[0]?.model.trim()}), Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const count of counts) {
    const project = benchProject(process.cwd(), count);
    try {
      console.log(`\n## ${count} posts\n`);
      await builds(project, runs);
      await pages(project, loads);
    } finally {
      project.dispose();
    }
  }
  console.log(`\nload at the end ${loadavg()[0]?.toFixed(1)}`);
}

async function builds(project: BenchProject, runs: number): Promise<void> {
  const kinds = {
    cold: project.clean,
    'nothing changed': () => {},
    'one edit': project.edit,
    'one added': project.add,
  };
  console.log('| build | wall s | CPU s | peak MiB | runs |\n| --- | ---: | ---: | ---: | ---: |');
  for (const [kind, prepare] of Object.entries(kinds)) {
    const costs: Cost[] = [];
    for (let i = 0; i < runs; i++) {
      prepare();
      costs.push(await timedBuild(project.folder));
    }
    const of = (key: keyof Cost) => median(costs.map((cost) => cost[key] ?? Number.NaN));
    row(kind, of('wall').toFixed(1), of('cpu').toFixed(1), (of('peak') / 2 ** 20).toFixed(0), runs);
  }
  const { files, html, bytes } = contentsOf(project.out);
  console.log(`\nout/: ${files} files, ${html} of them pages, ${(bytes / 1e6).toFixed(2)} MB\n`);
}

async function pages(project: BenchProject, loads: number): Promise<void> {
  const chromium = loads > 0 ? await loader(project.out) : undefined;
  if (loads > 0 && chromium === undefined) {
    console.log('No Chromium on the path, and CHROMIUM names none: pages are weighed, not loaded\n');
  }
  console.log('Bytes by Brotli; milliseconds at 1.6 Mbit/s, 150 ms, a processor 4 times slower\n');
  console.log(
    '| page | HTML | of it style | CSS | JS | all | requests | kB with images | FCP | LCP | TBT | FCP again |',
  );
  console.log(`| --- |${' ---: |'.repeat(11)}`);
  try {
    for (const at of ['/', `/posts/${project.typical.slug}/`]) {
      const { html, style, css, js, total } = weightOfFile(project.out, fileOfPath(at));
      const load = await chromium?.load(at, loads);
      const of = (key: keyof Load) => load?.[key].toFixed(0) ?? '–';
      const kilobytes = load === undefined ? '–' : (load.bytes / 1000).toFixed(1);
      const times = [of('fcp'), of('lcp'), of('tbt'), of('again')];
      row(at === '/' ? 'home' : 'post', html, style, css, js, total, of('requests'), kilobytes, ...times);
    }
  } finally {
    await chromium?.close();
  }
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ').replaceAll('NaN', '–')} |`);
}

function whole(text: string, least: number, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} must be a whole number of at least ${least}, not ${text}\n\n${USAGE}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
