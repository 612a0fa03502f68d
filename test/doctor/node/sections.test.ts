/** Which sections the overview has is for its publisher to say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../src/doctor/page.ts';
import { findingsIn, line, v1 } from './examined.ts';

/** @param published - Ids of sections; none if the publisher does not answer. */
function remarksOn(sections: string, published?: string[]): string[] {
  const json = { sections: published?.map(id => ({ id })) };
  const answers = new Map<string, Answer>(
    published && [[`${v1}content/en/overview.json`, { status: 200, json }]],
  );
  const body = `<return-reintegration-overview sections="${sections}"></return-reintegration-overview>`;
  return findingsIn(body, line, { answers }).map(({ rule, cause, fix }) => `${rule}: ${cause} ${fix}`);
}

describe('The sections of an overview', () => {
  it('can be any that the publisher has', () =>
    assert.deepEqual(remarksOn('news overview', ['overview', 'news']), []));

  it('are named where the publisher does not have the one that is asked for', () =>
    assert.deepEqual(remarksOn('overview working-group', ['overview', 'news']), [
      'id-unknown: The content knows no sections “working-group”. Possible: overview, news',
    ]));

  it('are not judged where the publisher has not answered', () => assert.deepEqual(remarksOn('news'), []));
});
