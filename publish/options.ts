/** Reads the options of a command. A wrong one, or `--help`, is answered by how to call it, not by a stack trace. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @param usage - How to call the command. */
export function readOptions<const T extends Options>(usage: string, options: T) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}
