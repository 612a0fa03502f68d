/** What the console says of content that is wrong in several places, found at different times. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readResources } from '../../../src/content/resources-content.js';
import { checkRest } from '../../../src/list/check-rest.js';

const document = (number: number, more: object = {}) => ({
  id: `d${number}`,
  title: `Document ${number}`,
  type: 'report',
  publishers: [],
  topics: [],
  editions: [{ language: 'en', urls: [] }],
  ...more,
});

it('The console names a record by its place in the file, also where earlier ones are left out', async test => {
  const { mock } = test.mock.method(console, 'warn', () => {});
  const editions = [{ urls: [] }, { language: 'en', urls: [], pages: 'many' }];
  const resources = [
    document(0, { title: null }),
    document(1, { editions: null }),
    document(2, { date: 2018, editions }),
  ];
  const json = { language: 'en', publishers: {}, types: {}, topics: {}, resources };
  const { resources: right } = await checkRest(await readResources(json));
  assert.deepEqual(right, [document(2, { editions: [{ language: 'en', urls: [] }] })]);
  const said = mock.calls.map(({ arguments: words }) => words.join(' ')).join('\n');
  for (const place of ['0.title', '1.editions', '2.date', '2.editions.0.language', '2.editions.1.pages'])
    assert.match(said, new RegExp(`content\\.resources\\.${place.replaceAll('.', '\\.')} should be`));
});

for (const field of ['topics', 'kinds'])
  it(`A list of ${field} where their names should be takes nothing else away`, async test => {
    const { mock } = test.mock.method(console, 'warn', () => {});
    const json = { language: 'en', publishers: {}, types: {}, resources: [document(1)], [field]: ['x'] };
    const { resources } = await checkRest(await readResources(json));
    assert.equal(resources.length, 1);
    assert.match(String(mock.calls[0]!.arguments[0]), new RegExp(`content\\.${field} should be`));
  });
