/** What the files hold is tested with reference parsers: see test/publish/take-away.test.ts. */
import { expect } from '@open-wc/testing';
import { download, exportAs, exportFormats } from '../../src/take-away/export-as.js';
import { smallList } from './small-list.js';

describe('A download', () => {
  const { createObjectURL, revokeObjectURL } = URL;
  afterEach(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));

  it('hands over the file as it is, under its name', async () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = blob => {
      blobs.push(blob as Blob);
      return createObjectURL(blob);
    };
    const followed = new Promise<HTMLAnchorElement>(resolve => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        HTMLAnchorElement.prototype.click = click;
        resolve(this);
      };
    });
    const file = await exportAs('csv', smallList, 'en', 'Documents');
    download(file);

    const link = await followed;
    expect(link.download).to.equal('documents.en.csv');
    expect(link.href).to.match(/^blob:/);
    expect(blobs[0]!.type).to.equal('text/csv;charset=utf-8');
    const bytes = new Uint8Array(await blobs[0]!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).to.equal(file.text);
  });

  it('exists in every format', async () => {
    for (const format of exportFormats) {
      const { name, text } = await exportAs(format, smallList, 'en', 'Documents');
      expect(name).to.match(/^documents\.en\./);
      expect(text).to.contain('Reintegration Handbook').and.to.contain('دليل العودة');
    }
  });
});
