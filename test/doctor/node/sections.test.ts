/** Which sections the overview has is for its publisher to say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../../src/doctor/examine.ts';
import { readHtml } from '../../../src/doctor/node/read-html.ts';
import type { Answer } from '../../../src/doctor/page.ts';
import { wordsOf } from '../../../src/localization/messages.ts';

const v1 = 'https://publisher.example/v1/';

/** @param published - Ids of sections; none if the publisher does not answer. */
function remarksOn(sections: string, published?: string[]): string[] {
  const source = `<!doctype html><html lang="en"><script type="module" src="${v1}widgets.js"></script>
    <return-reintegration-overview sections="${sections}"></return-reintegration-overview>`;
  const json = { sections: published?.map(id => ({ id })) };
  const answers = new Map<string, Answer>(
    published && [[`${v1}content/en/overview.json`, { status: 200, json }]],
  );
  const facts = { elements: readHtml(source), address: 'https://partner.example/', answers };
  const { findings } = examine(
    facts,
    wordsOf(() => 'en'),
  );
  return findings.map(({ rule, cause, fix }) => `${rule}: ${cause} ${fix}`);
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
