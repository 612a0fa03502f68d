import { expect } from '@open-wc/testing';
import { optionsOf } from '../../src/maker/publisher-content.js';
import type { PublishedContent } from '../../src/content/published-content.js';
import { wordsIn } from '../../src/maker/words.js';
import { readFile } from '../helpers.js';

describe('The notes that the configurator offers', () => {
  it('are none that speak of a map or report, or are long', async () => {
    const territories = JSON.parse(
      await readFile('/v1/content/en/territories.json'),
    ) as PublishedContent['territories'];
    const idsOf = (name: string, attributes = {}) =>
      optionsOf(name, { territories } as PublishedContent, attributes, wordsIn('en'))!.map(({ id }) => id);
    expect(idsOf('territory')).to.include.members(['kosovo', 'abyei', 'palestine']);
    expect(idsOf('territory')).not.to.include.members(['general']);
    for (const unfit of ['western-sahara', 'non-self-governing-territories', 'sudan-south-sudan'])
      expect(idsOf('territory')).not.to.include(unfit);
    expect(idsOf('wording', { territory: 'kosovo' })).to.have.members(['un', 'who', 'eu', 'coe']);
    expect(territories.territories['kosovo']!.wordings['who']!.unsigned).to.equal(true);
    expect(territories.territories['kosovo']!.wordings['un']!.unsigned).to.equal(undefined);
  });
});
