/** The folder of the content, however a page writes its address. */
import { expect } from '@open-wc/testing';
import { asFolder, baseFolder } from '../../src/base/script-base.js';

describe('The address of a folder', () => {
  it('ends with one slash', () => {
    for (const address of ['https://content.example/v1', 'https://content.example/v1/', '/v1//'])
      expect(asFolder(address)).to.match(/\/v1\/$/);
  });

  it('is resolved by the page where it is that of `base`', () => {
    expect(baseFolder('/v1')?.href).to.equal(`${location.origin}/v1/`);
    expect(baseFolder('https://content.example/v1//')?.href).to.equal('https://content.example/v1/');
  });
});
