/** The documents of a browser, as far as Node has to stand in for one. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { provideDom } from '../../src/indexing/node/dom.ts';

it('XML that is nested deeper than any list is broken, and found so at once', () => {
  provideDom('https://office.example/');
  const isBroken = (xml: string) => {
    const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
    return documentElement.ownerDocument.querySelector('parsererror') !== null;
  };
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  assert.equal(isBroken(nested(200)), false);
  const before = process.cpuUsage();
  assert.equal(isBroken(nested(100_000)), true);
  assert.ok(process.cpuUsage(before).user < 2e6); // microseconds
});
