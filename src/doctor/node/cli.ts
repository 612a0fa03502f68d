#!/usr/bin/env node
/** The command of the package: `doctor` and `index`. */
import { IndexError, runIndex } from '../../indexing/node/index-command.js';
import { printable } from '../printable.js';
import { CallError, runDoctor } from './doctor-command.js';
import { NoPageError } from './fetch-page.js';

// No top-level await: in the bundled command the words of each language are defined below this line.
void run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: Error) => {
    if (!(error instanceof NoPageError || error instanceof CallError || error instanceof IndexError))
      throw error;
    console.error(error.message.split('\n').map(printable).join('\n'));
    process.exitCode = 2;
  },
);

async function run(args: string[]): Promise<number> {
  if (args[0] !== 'index' || args.some(one => one === '-h' || one === '--help'))
    return runDoctor(args, console.log);
  await runIndex(args.slice(1));
  return 0;
}
