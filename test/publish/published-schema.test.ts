/** The published JSON Schema describes the published content, and every further list once it is converted. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readContent } from '../../publish/content/read-content.ts';
import { publishedContent } from '../../publish/content/write-content.ts';
import type { ResourcesContent } from '../../src/content/resources-content.ts';
import { readSmallContent } from './small-content.ts';

const root = new URL('../../', import.meta.url);
const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Record<string, unknown>;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
addFormats.default(ajv);
const schema = readJson('content/schemas/published-resources.schema.json');
const validate = ajv.compile(schema);

function mistakesIn(content: unknown): string[] {
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of the published list', () => {
  it('describes every field', () => {
    const describeless: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (!node || typeof node !== 'object') return;
      for (const [name, field] of Object.entries((node as { properties?: object }).properties ?? {}))
        if (!(field as { description?: string }).description) describeless.push(`${path}/${name}`);
      for (const [name, child] of Object.entries(node)) visit(child, `${path}/${name}`);
    };
    visit(schema, '');
    assert.deepEqual(describeless, []);
  });

  it('fits what is published in each language', test => {
    for (const content of [readSmallContent(test), readContent(fileURLToPath(new URL('content', root)))])
      for (const { resources } of Object.values(publishedContent(content)))
        assert.deepEqual(mistakesIn(resources), []);
  });

  // test/sources/formats.test.ts checks in a browser that each recorded answer becomes exactly this.
  for (const name of readdirSync(new URL('test/sources/mapped/', root)))
    it(`fits what a further list becomes: ${name}`, () => {
      assert.deepEqual(mistakesIn(readJson(`test/sources/mapped/${name}`)), []);
    });

  it('fits the example of the form that partners may use', () => {
    assert.deepEqual(mistakesIn(readJson('test/sources/fixtures/published.json')), []);
  });

  it('refuses what would not show as it should, and says where', test => {
    const { resources } = publishedContent(readSmallContent(test)).fr;
    const [first] = resources.resources;
    const changed = (changes: object): ResourcesContent => ({
      ...resources,
      resources: [{ ...first!, ...changes }],
    });
    const table: [changes: object, mistake: RegExp][] = [
      [{ title: undefined }, /^\/resources\/0 must have required property 'title'$/],
      [{ title: '' }, /^\/resources\/0\/title /],
      [{ date: '2018-13' }, /^\/resources\/0\/date /],
      [{ date: '7 June 2022' }, /^\/resources\/0\/date /],
      [{ topics: 'return' }, /^\/resources\/0\/topics /],
      [
        { editions: [{ language: 'en' }] },
        /^\/resources\/0\/editions\/0 must have required property 'urls'$/,
      ],
      [
        { editions: [{ language: 'en', urls: ['javascript:alert(1)'] }] },
        /^\/resources\/0\/editions\/0\/urls\/0 /,
      ],
      [
        { editions: [{ language: 'en', urls: [], size: { value: 1, unit: 'KB' } }] },
        /^\/resources\/0\/editions\/0\/size\/unit /,
      ],
    ];
    for (const [changes, mistake] of table) {
      const [said = 'nothing'] = mistakesIn(JSON.parse(JSON.stringify(changed(changes))));
      assert.match(said, mistake);
    }
  });
});
