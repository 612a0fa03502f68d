/** JSON is the same to the byte, whether a page has given arrays a `toJSON` or not. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toJson } from '../../../src/safe/to-json.js';

it('JSON is the same where a page has changed arrays', test => {
  const value = {
    text: 'é"\n\u2028',
    none: undefined,
    empty: [{}, []],
    list: [1, null, undefined, { a: [true] }],
  };
  for (const indent of [0, 2]) {
    const plain = toJson(value, indent);
    assert.equal(plain, JSON.stringify(value, null, indent));
    const changed = Array.prototype as { toJSON?: () => string };
    changed.toJSON = () => 'changed';
    test.after(() => delete changed.toJSON);
    assert.equal(toJson(value, indent), plain);
    delete changed.toJSON;
  }
});
