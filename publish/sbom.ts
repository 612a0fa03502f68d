/**
 * `npm run sbom`: prints what the scripts and the package consist of, as CycloneDX (https://cyclonedx.org). npm lists what is
 * installed; what the build has put into a script is part of it, even where the package itself needs it only to build.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMain } from './is-main.ts';
import { readOptions } from './options.ts';

interface Component {
  name: string;
  group?: string;
  version: string;
  'bom-ref': string;
  scope?: string;
  properties?: { name: string; value: string }[];
}

interface Bom {
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const lists = ['dist/site/v1/LICENSES.txt', 'dist/npm/LICENSES.txt'];
const development = 'cdx:npm:package:development';

/** "lit-html 3.3.3" for each library in the scripts. */
function bundled(): Set<string> {
  const texts = lists.map(name => root + name).filter(existsSync);
  if (!texts.length) throw new Error('There is no dist/site yet: npm run build comes first.');
  const titles = texts.flatMap(file => [...readFileSync(file, 'utf8').matchAll(/^(\S+ \d\S*) \([^)]+\)$/gm)]);
  return new Set(titles.map(([, title]) => title!));
}

export function bom(): Bom {
  const npm = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=library'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
    shell: process.platform === 'win32',
  });
  const all = JSON.parse(npm) as Bom;
  const inScripts = bundled();
  const components = all.components.flatMap((component): Component[] => {
    const { group, name, version, properties = [] } = component;
    const isDevelopment = properties.some(property => property.name === development);
    const isInScripts = inScripts.has(`${group ? `${group}/` : ''}${name} ${version}`);
    if (isDevelopment && !isInScripts) return [];
    return [
      { ...component, scope: 'required', properties: properties.filter(({ name }) => name !== development) },
    ];
  });
  const refs = new Set(components.map(component => component['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }, index) => index === 0 || refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(other => refs.has(other)) }));
  return { ...all, components, dependencies };
}

if (isMain(import.meta.url)) {
  readOptions('npm run --silent sbom: prints what the scripts and the package consist of, as CycloneDX');
  console.log(JSON.stringify(bom(), null, 2));
}
