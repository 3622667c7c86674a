import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { getSite } from '../site';
import { staticServer } from './static-server';

/** `npm run preview`: shows what `npm run build` made as a plain static host would, at the blog's own path. */
function main(): void {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', short: 'p', default: process.env.PORT ?? '4000' },
      dir: { type: 'string', default: 'out' },
    },
  });
  const { basePath } = getSite();
  const server = createServer(staticServer(values.dir, basePath));
  server.on('error', (error) => {
    console.error(
      'code' in error && error.code === 'EADDRINUSE'
        ? `Port ${values.port} is taken; choose another: npm run preview -- --port 4001`
        : error.message,
    );
    process.exitCode = 1;
  });
  server.listen(Number(values.port), () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : values.port;
    console.log(`The blog is at http://localhost:${port}${basePath}/ (Ctrl+C stops)`);
  });
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
