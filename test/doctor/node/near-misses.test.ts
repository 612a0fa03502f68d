/** Markup that is nearly ours, in all the ways that people and their tools write it; and what only looks like it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../../src/doctor/examine.ts';
import { readHtml } from '../../../src/doctor/node/read-html.ts';
import { wordsOf } from '../../../src/localization/messages.ts';

const v1 = 'https://publisher.example/v1/';
const line = `<script type="module" src="${v1}widgets.js"></script>`;
const msg = wordsOf(() => 'en');

function findingsIn(body: string, script = line) {
  const source = `<!doctype html><html lang="en"><head><title>t</title>${script}</head><body><h1>A</h1>${body}</body></html>`;
  const elements = readHtml(source);
  return examine({ elements, sent: elements, source, address: 'https://partner.example/page' }, msg).findings;
}

const rulesIn = (...args: Parameters<typeof findingsIn>) => findingsIn(...args).map(({ rule }) => rule);

const list = '<resource-list></resource-list>';

describe('A misspelt tag', () => {
  for (const [wrong, right] of [
    ['ressource-list', 'resource-list'],
    ['resources-list', 'resource-list'],
    ['resource-lsit', 'resource-list'],
    ['resourcelist', 'resource-list'],
    ['ressourcelist', 'resource-list'],
    ['resource_list', 'resource-list'],
    ['return-reintegration-overwiew', 'return-reintegration-overview'],
    ['return-reintegartion-overview', 'return-reintegration-overview'],
    ['return-overview', 'return-reintegration-overview'],
    ['resource–list', 'resource-list'],
    ['resource\u2011list', 'resource-list'],
    ['resource\u00adlist', 'resource-list'],
    ['resour\u0441e-list', 'resource-list'], // with a Cyrillic letter
    ['territory-note', 'territory-footnote'],
    ['territory-foot-note', 'territory-footnote'],
    ['territories-footnote', 'territory-footnote'],
  ] as const)
    it(`<${wrong}> is <${right}>`, () =>
      assert.deepEqual(
        findingsIn(`<${wrong}></${wrong}>`).map(({ rule, fix }) => [rule, fix]),
        [['tag-misspelt', `Write: <${right}></${right}>`]],
      ));

  it('may have spaces in place of its hyphens', () =>
    assert.deepEqual(
      findingsIn('<resource list limit="5"></resource>').map(({ rule, fix }) => `${rule} ${fix}`),
      ['tag-misspelt Write: <resource-list></resource-list>'],
    ));

  for (const tag of [
    'my-list',
    'resource-card',
    'resource-list-item',
    'resource-link',
    'return-policy',
    'territory-map',
    'list',
    'overview',
  ])
    it(`<${tag}> is somebody else’s`, () => assert.deepEqual(rulesIn(`${list}<${tag}></${tag}>`), []));
});

describe('Signs that only look like HTML', () => {
  for (const body of [
    '<resource-list\u00a0limit="5"></resource-list>',
    '<resource-list&nbsp;limit="5"></resource-list>',
    '<resource-list limit="5"\u00a0sort="title"></resource-list>',
    '<resource-list\u200b limit="5"></resource-list>',
    '<resource-list limit=”5”></resource-list>',
    '<resource-list type=“guidance toolkit”></resource-list>',
    '<resource-list type=«guidance»></resource-list>',
    '<resource-list limit=‘5’></resource-list>',
    `<p><a href=“${v1}en/resources/”>x</a></p>`,
  ])
    it(body, () => assert.deepEqual(rulesIn(body), ['signs-misread']));

  it('in the script line', () =>
    assert.deepEqual(rulesIn(list, `<script type="module" src=“${v1}widgets.js”></script>`), [
      'signs-misread',
    ]));

  it('are fine in words', () => {
    assert.deepEqual(rulesIn('<resource-list title="“Documents”"></resource-list>'), []);
    assert.deepEqual(
      rulesIn('<p id="t">“Kosovo”†</p><territory-footnote marker="†"></territory-footnote>'),
      [],
    );
  });
});

describe('An element where browsers do not look', () => {
  for (const body of [
    '<!-- <resource-list limit="5"></resource-list> -->',
    '<div><!--<territory-footnote>--></div>',
    '<template><resource-list></resource-list></template>',
    '<noscript><resource-list></resource-list></noscript>',
    '<script type="text/template"><resource-list></resource-list></script>',
    '<textarea><resource-list></resource-list></textarea>',
    '<xmp><resource-list></resource-list></xmp>',
    '<svg><resource-list></resource-list></svg>',
  ])
    it(body, () => assert.deepEqual(rulesIn(body), ['element-inert']));

  it('does no harm beside one that shows', () =>
    assert.deepEqual(rulesIn(`${list}<!-- <territory-footnote></territory-footnote> -->`), []));
});

describe('A link that something has changed', () => {
  const to = `${v1}fr/resources/?type=guidance`;
  const encoded = encodeURIComponent(to);
  for (const href of [
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05`,
    `https://urldefense.com/v3/__${to}__;!!abc$`,
    `https://urldefense.proofpoint.com/v2/url?u=https-3A__publisher.example_v1_fr_resources_&d=x`,
    `https://www.google.com/url?q=${encoded}&sa=D`,
    `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E`,
    `https://secure-web.cisco.com/1abc/${encoded}`,
    `https://l.facebook.com/l.php?u=${encoded}`,
    'https://publisher-example.translate.goog/v1/fr/resources/?_x_tr_sl=fr',
    `https://eu-central-1.protection.sophos.com/?d=publisher.example&u=${btoa(to)}`,
    'https://urldefense.com/v3/__https://publisher.example/v1/fr/resources/*docs__;Iw!!abc$',
    'https://protect-eu.mimecast.com/s/AbC?domain=publisher.example',
  ])
    it(href.slice(8, 40), () =>
      assert.deepEqual(
        findingsIn(`<p>See <a href="${href.replaceAll('&', '&amp;')}">this</a></p>`).map(({ rule }) => rule),
        ['link-rewritten'],
      ),
    );

  it('has its own address again in the advice', () =>
    assert.equal(
      findingsIn(`<p><a href="https://www.google.com/url?q=${encoded}">x</a></p>`)[0]!.fix,
      `Write: ${to}`,
    ));

  it('lacks its language', () =>
    assert.deepEqual(
      findingsIn(`<p><a href="${v1}resources/">x</a></p>`).map(({ rule, fix }) => `${rule} ${fix}`),
      [`address-unknown Write: ${v1}en/resources/`],
    ));

  it('leads into another release, protocol or host', () => {
    const severity = (href: string) =>
      findingsIn(`<p><a href="${href}">x</a></p>`).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(severity('https://publisher.example/v1.0.0/fr/resources/'), ['link-elsewhere warning']);
    assert.deepEqual(severity('http://publisher.example/v1/fr/resources/'), ['link-elsewhere warning']);
    assert.deepEqual(severity('https://other.example/v1/fr/resources/'), ['link-elsewhere hint']);
  });

  it('is not one to share, among words, or of other pages', () => {
    for (const body of [
      `<p><a href="https://www.facebook.com/sharer/sharer.php?u=${encoded}">Share</a></p>`,
      `<p><a href="https://web.archive.org/web/2024/${to}">Archived</a></p>`,
      `<p><a href="https://validator.w3.org/nu/?doc=${encoded}">Valid</a></p>`,
      '<p><a href="https://www.google.com/url?q=https%3A%2F%2Fwww.un.org%2F">UN</a></p>',
      '<p>As <a href="https://other.example/v1/fr/resources/">they</a> say.</p>',
    ])
      assert.deepEqual(rulesIn(list + body), [], body);
  });
});

describe('A box that is too small', () => {
  for (const [style, isFound] of [
    ['max-height:80px;overflow:hidden', true],
    ['overflow-y: clip; height: 10rem', true],
    ['contain: size', true],
    ['overflow:hidden; -webkit-line-clamp: 3', true],
    ['overflow:auto;height:80px', false],
    ['max-height:0;overflow:hidden', false],
    ['min-height:80px;overflow:hidden', false],
    ['overflow:hidden', false],
  ] as const)
    it(style, () =>
      assert.deepEqual(rulesIn(`<div style="${style}">${list}</div>`), isFound ? ['element-clipped'] : []),
    );

  it('or counts no content', () =>
    assert.deepEqual(rulesIn('<resource-list style="contain: strict"></resource-list>'), [
      'element-clipped',
    ]));
});

describe('A slot', () => {
  it('that is misspelt is said', () =>
    assert.deepEqual(
      findingsIn('<resource-list><h2 slot="Heading">x</h2></resource-list>').map(
        ({ rule, fix }) => `${rule} ${fix}`,
      ),
      ['slot-unknown Possible: heading'],
    ));

  it('is not missed where a heading begins the fallback', () =>
    assert.deepEqual(rulesIn('<resource-list><h2>Documents</h2><p>See our office.</p></resource-list>'), []));
});

describe('A script line', () => {
  it('that is not closed, or by a slash only, swallows the page', () => {
    for (const end of ['>', ' />'])
      assert.deepEqual(rulesIn(list, `<script type="module" src="${v1}widgets.js"${end}`), ['unclosed']);
  });

  it('that stands on the page as text is what is missing', () =>
    assert.deepEqual(
      rulesIn(`<p>&lt;script type="module" src="${v1}widgets.js"&gt;&lt;/script&gt;</p>${list}`, ''),
      ['tag-escaped'],
    ));

  it('can have a curly type', () =>
    assert.deepEqual(rulesIn(list, `<script type=”module” src="${v1}widgets.js"></script>`), [
      'signs-misread',
    ]));

  it('can be written by another script', () => {
    for (const script of [
      `<script>const s = document.createElement('script'); s.src = '${v1}widgets.js';</script>`,
      `<script>import("${v1}widgets.js")</script>`,
    ])
      assert.deepEqual(rulesIn(list, script), []);
  });
});

describe('A consent tool', () => {
  for (const frame of [
    `<iframe title="x" suppressedsrc="${v1}en/overview/?frame"></iframe>`,
    `<iframe title="x" src="data:text/html,blocked" data-src="${v1}en/overview/?frame"></iframe>`,
  ])
    it(`holds the frame: ${frame.slice(18, 40)}`, () => assert.deepEqual(rulesIn(frame), ['frame-waiting']));

  for (const script of [
    `<script type="module" data-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-cookieconsent="marketing" data-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-type="module" src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-cmp-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" class="_iub_cs_activate" suppressedsrc="${v1}widgets.js"></script>`,
    `<script consent-original-src-_="${v1}widgets.js" consent-required="1"></script>`,
    // As Borlabs Cookie and Complianz write a module.
    `<script data-borlabs-cookie-script-blocker-id='a' type='text/template-module' data-borlabs-cookie-script-blocker-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-script-type="module" data-category="marketing" data-cmplz-src="${v1}widgets.js"></script>`,
  ])
    it(`holds the script: ${script.slice(8, 60)}`, () =>
      assert.deepEqual(rulesIn(list, script), ['script-inert']));
});
