import { type ParseArgsConfig, parseArgs } from 'node:util';
import { configurationError } from '../build/code/configuration-error';
import { errorCode } from '../error-code';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Accepted<O extends Options> {
  options: O;
  /** Whether words without a dash mean something. */
  allowPositionals?: boolean;
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const satisfies Options;

/**
 * Runs a program of this folder with the arguments of the process, which ends with the code that `main` returns. `--help` prints the
 * usage. An unknown option is said with the usage, and the code is 2. What is thrown is said in a line, and the code is 1.
 */
export function program<const O extends Options>(
  usage: string,
  accepted: Accepted<O>,
  main: (args: ReturnType<typeof parse<O>>) => number | Promise<number>,
): void {
  const run = async (): Promise<number> => {
    let args: ReturnType<typeof parse<O>>;
    try {
      args = parse(accepted);
    } catch (error) {
      // The message's second sentence is about arguments that begin with a dash: no name of ours does.
      const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
      console.error(`${message}\n\n${usage}`);
      return 2;
    }
    if (parseArgs({ options: HELP, strict: false }).values.help !== true) return main(args);
    console.log(usage);
    return 0;
  };
  run().then((code) => {
    process.exitCode = code;
  }, fail);
}

function parse<const O extends Options>({ options, allowPositionals = false }: Accepted<O>) {
  return parseArgs({ allowPositionals, options: { ...options, ...HELP } });
}

/** The end of a program that threw: one line, where the blogger can do something about it. */
export function fail(error: unknown): void {
  const told = configurationError(error) ?? missingPackage(error);
  console.error(told ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}

/** What is to be said where a package is missing: a program of the blog needs more of them than its build. */
function missingPackage(error: unknown): string | undefined {
  if (!/^(?:ERR_)?MODULE_NOT_FOUND$/.test(errorCode(error)) || !(error instanceof Error)) return undefined;
  const [, name] = /^Cannot find (?:module|package) '((?:@[^/'.]+\/)?[^/'.][^/']*)/.exec(error.message) ?? [];
  return name === undefined
    ? undefined
    : `the package ${name} is not installed, which this program needs; run npm ci without --omit=dev, and then this again`;
}
