/** `npm run build:manifest`, after the compiler: describes the elements to editors, frameworks and documentation, in `dist/npm/`. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { viewNames } from '../../src/content/views.ts';
import { roomPart } from '../../src/maker/room-part.ts';
import { cssData, htmlData, webTypes } from './editor-data.ts';
import { frameworkTypes } from './framework-types.ts';
import { elementsIn, publicManifest } from './manifest.ts';

const folder = 'dist/npm/';
const write = (name: string, data: object) =>
  writeFileSync(folder + name, `${JSON.stringify(data, null, 2)}\n`);

const manifest = publicManifest(readFileSync(`${folder}custom-elements.json`, 'utf8'), folder);
const elements = elementsIn(manifest);
write('custom-elements.json', manifest);
write('html-custom-data.json', htmlData(elements));
write('css-custom-data.json', cssData(elements));
write(
  'web-types.json',
  webTypes(elements, JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }),
);

cpSync(new URL('types', import.meta.url), `${folder}types`, { recursive: true });
writeFileSync(`${folder}types/elements.d.ts`, frameworkTypes(elements));

const rooms = viewNames.map(view => roomPart(view).text).join('\n');
writeFileSync(
  `${folder}styles.css`,
  `/* Room for the elements while their content is on the way, so that what stands below does not jump. */\n${rooms}\n`,
);
writeFileSync(`${folder}styles.css.d.ts`, 'export {};\n'); // a strict compiler asks for it where no bundler declares style sheets
