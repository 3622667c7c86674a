import { configurationError } from '../build/code/configuration-error';

/**
 * The arguments of a program, or the code to exit with: where help is asked for, it is printed; where an option is unknown, that is
 * said with the usage.
 */
export function optionsOf<T extends { values: { help?: boolean | undefined } }>(
  usage: string,
  parse: () => T,
): T | number {
  try {
    const options = parse();
    if (options.values.help !== true) return options;
    console.log(usage);
    return 0;
  } catch (error) {
    // The message's second sentence is about arguments that begin with a dash: no name of ours does.
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    console.error(`${message}\n\n${usage}`);
    return 2;
  }
}

/** The end of a program that threw: one line, where the blogger can do something about it. */
export function fail(error: unknown): void {
  console.error(configurationError(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
