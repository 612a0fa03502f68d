import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { viewNames } from '../../src/content/views.ts';
import { asValidHtml, withAnchors, withoutShadow } from '../../publish/pages/prerender.ts';

describe('Prerendered markers and notes', () => {
  const marker = (name: string) =>
    `<sup><!--lit-node 2--><a id="mention-${name}" href="#note-${name}">*</a></sup>`;
  const note = (name: string) => `<div part="footnote" id="note-${name}" tabindex="-1"> text</div>`;

  it('are shown where the page itself has what their addresses name', () => {
    assert.equal(
      withAnchors(`<x-y><template>${marker('a')}${note('a')}</template></x-y>`),
      '<x-y><template>' +
        '<sup><slot name="mention-a"></slot><!--lit-node 2--><a id="mention-a" href="#note-a">*</a></sup>' +
        '<div part="footnote" id="note-a" tabindex="-1"><slot name="note-a"></slot> text</div>' +
        '</template><span slot="mention-a" id="mention-a"></span><span slot="note-a" id="note-a"></span></x-y>',
    );
  });

  it('are told apart by their territories', () => {
    const markup = withAnchors(
      `<x-y><template>${marker('a')}${marker('b')}${note('a')}${note('b')}</template></x-y>`,
    );
    assert.deepEqual(
      [...markup.matchAll(/<slot name="([\w-]+)">/g)].map(found => found[1]),
      ['mention-a', 'mention-b', 'note-a', 'note-b'],
    );
  });

  it('leave alone what names no territory', () => {
    const markup = '<x-y><template><p>text</p></template></x-y>';
    assert.equal(withAnchors(markup), markup);
  });
});

describe('An element without a language', () => {
  it('is drawn in English: the server knows of no reader', async () => {
    const markup = await collectResult(render(html`<territory-footnote></territory-footnote>`));
    assert.match(markup, /<div part="root" lang="en" dir="ltr">/);
  });
});

describe('Prerendered markup', () => {
  const mark = '<template shadowroot="open" shadowrootmode="open"><p>text</p><?></template>';

  it('is valid HTML, with the same nodes', () => {
    assert.equal(
      asValidHtml(mark),
      '<template shadowrootmode="open" shadowrootserializable><p>text</p><!--?--></template>',
    );
  });

  it('stands in the page itself where the page is ours', () => {
    const styled = '<style>p { color: red }</style><!--lit-part--><p>text</p><!--/lit-part-->';
    assert.equal(
      withoutShadow(`<x-y><template shadowrootmode="open">${styled}</template></x-y>`),
      '<x-y data-in-page><!--lit-part--><p>text</p><!--/lit-part--></x-y>',
    );
  });

  it('is published so', () => {
    for (const view of viewNames)
      for (const file of ['fragment.html', 'index.html']) {
        const path = new URL(`../../dist/site/v1/fr/${view}/${file}`, import.meta.url);
        const html = readFileSync(path, 'utf8');
        assert.doesNotMatch(html, /<\?| shadowroot=/, view);
        const template = /<template shadowrootmode="open" shadowrootserializable>/;
        assert.equal(template.test(html), file === 'fragment.html', view);
      }
  });
});
