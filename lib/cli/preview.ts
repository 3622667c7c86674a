import { createServer } from 'node:http';
import { getSite } from '../site/current-site';
import { program } from './program';
import { staticServer } from './static-server';

const USAGE = `Serves out/ as a static host does: npm run preview -- [options]
  -p, --port 4001  the port; without, the variable PORT, or else 4000
  --dir folder     another folder than out/
  -h, --help       prints this text`;

/** `npm run preview`: shows what `npm run build` made as a plain static host would, at the blog's own path. */
program(
  USAGE,
  {
    options: {
      port: { type: 'string', short: 'p', default: process.env.PORT ?? '4000' },
      dir: { type: 'string', default: 'out' },
    },
  },
  ({ values: { port, dir } }) => {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      throw new Error(`"${port}" is not a port; write a number such as 4001`);
    }
    const { basePath } = getSite();
    const server = createServer(staticServer(dir, basePath));
    server.on('error', (error) => {
      console.error(
        'code' in error && error.code === 'EADDRINUSE'
          ? `Port ${port} is taken; choose another: npm run preview -- --port 4001`
          : error.message,
      );
      process.exitCode = 1;
    });
    server.listen(Number(port), () => {
      const address = server.address();
      const listening = typeof address === 'object' && address !== null ? address.port : port;
      console.log(`The blog is at http://localhost:${listening}${basePath}/ (Ctrl+C stops)`);
    });
    return 0;
  },
);
