/** Reads the options of a command. A wrong one, or `--help`, is answered by how to call it, not by a stack trace. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Answers `--help`, and ends. @param usage - How to call the command. */
export function answerHelp(usage: string): void {
  if (!process.argv.includes('--help')) return;
  console.log(usage);
  process.exit();
}

/** @param usage - How to call the command. @param options - Default: the command has none. */
export function readOptions<const T extends Options>(usage: string, options: T = {} as T) {
  answerHelp(usage);
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}
