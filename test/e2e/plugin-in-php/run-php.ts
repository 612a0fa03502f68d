/** Runs the plugin in PHP 7.4, the oldest that it promises (compiled to WebAssembly), and in that of the machine, if there is one. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPHPLoaderModule } from '@php-wasm/node-7-4';
import { PHP, loadPHPRuntime } from '@php-wasm/universal';

/** The same place for both: what PHP says of a file names it. */
export const plugin = fileURLToPath(
  new URL('../../../integrations/wordpress/return-reintegration-widgets', import.meta.url),
);
const standIn = fileURLToPath(new URL('stand-in.php', import.meta.url));

export const pluginFiles = (ending: string): string[] =>
  readdirSync(plugin, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(plugin, name));

/** What the code prints once WordPress has begun, by the version of PHP. */
export async function runPlugin(code: string): Promise<Record<string, string>> {
  return runPhp(
    `require '${standIn}'; require '${plugin}/return-reintegration-widgets.php'; do_action( 'init' ); ${code}`,
  );
}

export async function runPhp(code: string): Promise<Record<string, string>> {
  const here = spawnSync('php', ['-n', '-d', 'display_errors=1', '-r', code], { encoding: 'utf8' });
  return { '7.4': await runOldest(code), ...(here.error ? {} : { 'of this machine': here.stdout }) };
}

async function runOldest(code: string): Promise<string> {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  try {
    for (const file of [standIn, ...pluginFiles('').filter(name => statSync(name).isFile())]) {
      php.mkdirTree(dirname(file));
      php.writeFile(file, readFileSync(file));
    }
    return (await php.run({ code: `<?php ${code}` })).text;
  } catch (error) {
    return String(error); // what PHP says is in it
  } finally {
    php.exit();
  }
}
