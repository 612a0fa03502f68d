/** Whether a module is the script that was called, and not one that another module imports. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const isMain = (moduleUrl: string): boolean =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
