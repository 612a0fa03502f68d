/**
 * Part of `npm run generate`: writes the recipes of docs/ for server includes into src/generated/, so that the configurator
 * shows what docs/ quote and what our tests run.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMain } from './is-main.ts';
import { writeGenerated } from './write-generated.ts';

const root = new URL('../', import.meta.url);

/** Parts of the configurator by the file of docs/recipes that they show. */
const files = {
  ssi: 'server-include.nginx.html',
  nginx: 'server-include.nginx.conf',
  php: 'server-include.page.php',
  'php-file': 'server-include.php',
};

export function writeRecipes(): void {
  const texts = Object.entries(files).map(([part, name]) => {
    const text = readFileSync(new URL(`docs/recipes/${name}`, root), 'utf8');
    return `  '${part}': ${JSON.stringify(text.trimEnd())},\n`;
  });
  writeGenerated(
    fileURLToPath(new URL('src/generated/recipes.ts', root)),
    `// Generated from docs/recipes.\nexport const recipes = {\n${texts.join('')}};\n`,
  );
}

if (isMain(import.meta.url)) writeRecipes();
