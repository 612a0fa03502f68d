/** All published pages and fragments, as a validator of HTML sees them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { languages } from '../../publish/content/languages.ts';
import { viewNames } from '../../src/content/views.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    // Safari takes a list without bullets for no list, unless its role says so.
    rules: { 'no-redundant-role': 'off' },
  }),
);

describe('Published HTML', () => {
  for (const language of languages)
    for (const view of viewNames)
      for (const file of ['index.html', 'fragment.html'])
        it(`is valid: ${language}/${view}/${file}`, async () => {
          const path = new URL(`../../dist/site/v1/${language}/${view}/${file}`, import.meta.url);
          const { results } = await validator.validateString(readFileSync(path, 'utf8'));
          const faults = results.flatMap(({ messages }) => messages);
          assert.deepEqual(
            faults.map(({ line, column, message }) => `${line}:${column} ${message}`),
            [],
          );
        });
});
