/** What a partner's bundler makes of our npm package. */
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { Host } from './host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param code - The partner's own script.
 * @returns The address of the bundle on the partner's own host.
 */
export async function bundle(code: string, host: Host): Promise<string> {
  const entry = `${root}partner.js`;
  const built = await rollup({
    input: entry,
    plugins: [
      {
        name: 'partner',
        resolveId: id => (id === entry ? id : null),
        load: id => (id === entry ? code : null),
      },
      nodeResolve(),
    ],
  });
  const { output } = await built.generate({
    format: 'es',
    entryFileNames: `partner-${++bundles}.js`, // chunks import from it, too
    chunkFileNames: 'npm/[name]-[hash].js',
  });
  await built.close();
  for (const chunk of output) if (chunk.type === 'chunk') host.file(chunk.fileName, chunk.code);
  return `${host.origin}/${output[0].fileName}`;
}

let bundles = 0;
