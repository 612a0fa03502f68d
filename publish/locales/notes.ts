/** What translators are told of each message, from locales/notes.json: where it stands, and what its placeholders are. */
import { fileURLToPath } from 'node:url';
import { readJson } from '../content/data-file.ts';

const { places, placeholders } = readJson(fileURLToPath(new URL('../../locales/notes.json', import.meta.url))) as Record<
  'places' | 'placeholders',
  Record<string, string>
>;

/** By their beginnings, and the longest first: `list-` is the place of all that has none of its own. */
const byBeginning = Object.entries(places)
  .map(([key, place]) => {
    const [start = '', end = ''] = key.split('*');
    return { length: key.length, fits: (id: string) => (key.endsWith('-') || end ? id.startsWith(start) && id.endsWith(end) : id === key), place };
  })
  .sort((a, b) => b.length - a.length);

const placeOf = (id: string) => byBeginning.find(({ fits }) => fits(id))?.place;

const namesIn = (source: string) => [...new Set([...source.matchAll(/[{[](\w+)(?=[}\],])/g)].map(([, name = '']) => name))];

/** @param said - What the code itself says of it. */
export const noteFor = (id: string, source: string, said = ''): string =>
  [
    said || placeOf(id),
    ...namesIn(source)
      .filter(name => !said.includes(`{${name}}`))
      .map(name => `{${name}}: ${placeholders[name]}.`),
  ].join(' ');

/** What translators would have to guess. */
export const noteMistakes = (id: string, source: string): string[] => [
  ...(placeOf(id) ? [] : ['is in no place of locales/notes.json']),
  ...namesIn(source).flatMap(name => (placeholders[name] ? [] : `has {${name}}, which locales/notes.json does not explain`)),
];
