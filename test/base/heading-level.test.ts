/** `heading-level="auto"`: the headings of an element in the outline of its page. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ReturnReintegrationOverview } from '../../src/index.js';
import { hearConsole, serveContent, settled, stopServing, waitUntil } from '../helpers.js';
import { overviewIn } from '../small-content.js';

const tag = 'return-reintegration-overview';
const auto = `<${tag} lang="en" heading-level="auto"></${tag}>`;

/** The headings of the first element in the markup: "H2 H3 H3". */
async function headingsIn(markup: string): Promise<string> {
  serveContent({ 'en/overview.json': overviewIn('en') });
  const place = fixtureSync<HTMLElement>(html`<div></div>`);
  place.innerHTML = markup;
  // Chromium 147 does not upgrade what setHTMLUnsafe() puts into a shadow root.
  for (const template of place.querySelectorAll('template')) {
    template.parentElement!.attachShadow({ mode: 'open' }).innerHTML = template.innerHTML;
    template.remove();
  }
  const element = place.querySelector(tag) ?? place.querySelector('x-host')!.shadowRoot!.querySelector(tag)!;
  await settled(element);
  return drawn(element);
}

const drawn = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName).join(' ');

/** In a shadow root of the element around it. */
const shadow = (inside: string) => `<template>${inside}</template>`;

describe('heading-level="auto"', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  const pages: [what: string, markup: string, expected: string][] = [
    ['is 2 where nothing is above', auto, 'H2 H3 H3'],
    ['is one below the heading above', `<h1>Page</h1><p>Text</p>${auto}`, 'H2 H3 H3'],
    ['counts the nearest one', `<h1>Page</h1><h2>Topic</h2><h3>Part</h3>${auto}`, 'H4 H5 H5'],
    ['ends at 6', `<h6>Deep</h6>${auto}`, 'H6 H6 H6'],
    ['looks around the element, too', `<h2>Topic</h2><div><p>Text</p><div>${auto}</div></div>`, 'H3 H4 H4'],
    [
      'looks around a form whose fields have the names of what it asks for',
      `<h2>Topic</h2><form><input name="parentNode"><input name="parentElement">${auto}</form>`,
      'H3 H4 H4',
    ],
    ['looks into boxes before it', `<header><div><h2>Topic</h2></div></header>${auto}`, 'H3 H4 H4'],
    ['knows headings by their role', `<div role="heading" aria-level="3">Part</div>${auto}`, 'H4 H5 H5'],
    ['leaves sections beside it out', `<h1>Page</h1><aside><h4>News</h4></aside>${auto}`, 'H2 H3 H3'],
    ['counts within its own section', `<h1>Page</h1><section><h2>Topic</h2>${auto}</section>`, 'H3 H4 H4'],
    ['leaves hidden headings out', `<h1>Page</h1><h3 hidden>Old</h3>${auto}`, 'H2 H3 H3'],
    [
      'counts within a tab that is closed',
      `<h1>Page</h1><div hidden><h2>Tab</h2><h4 hidden>Old</h4>${auto}</div>`,
      'H3 H4 H4',
    ],
    ['knows AUTO', `<h1>Page</h1><h2>Topic</h2>${auto.replace('"auto"', '"Auto"')}`, 'H3 H4 H4'],
    ['leaves headings behind it out', `${auto}<h4>Later</h4>`, 'H2 H3 H3'],
    ['looks out of a shadow root', `<h3>Part</h3><x-host>${shadow(auto)}</x-host>`, 'H4 H5 H5'],
    ['looks into one', `<x-host>${shadow('<h2>Topic</h2>')}</x-host>${auto}`, 'H3 H4 H4'],
    ['looks around its slot', `<x-host>${shadow('<h4>Card</h4><slot></slot>')}${auto}</x-host>`, 'H5 H6 H6'],
    [
      'is that of the page’s heading, where it stands in place of ours',
      `<h1>Page</h1><${tag} lang="en" heading-level="auto"><h3 slot="heading">Ours</h3></${tag}>`,
      'H3 H4 H4',
    ],
    [
      'is that of the one above with no-heading',
      `<h2>Ours</h2>${auto.replace('auto"', 'auto" no-heading')}`,
      'H3 H3',
    ],
  ];
  for (const [what, markup, expected] of pages)
    it(what, async () => {
      expect(await headingsIn(markup)).to.equal(expected);
      expect(heard.warn).to.deep.equal([]);
    });

  it('is found also where a browser does not say what is visible', async () => {
    const { checkVisibility } = Element.prototype;
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    try {
      expect(await headingsIn(`<h1>Page</h1><h2>Topic</h2>${auto}`)).to.equal('H3 H4 H4');
    } finally {
      Element.prototype.checkVisibility = checkVisibility;
    }
  });

  it('gives two elements in a row the same level', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const place = fixtureSync<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<h2>Topic</h2>${auto}${auto}`;
    await Promise.all([...place.querySelectorAll(tag)].map(settled));
    expect([...place.querySelectorAll(tag)].map(drawn)).to.deep.equal(['H3 H4 H4', 'H3 H4 H4']);
  });

  it('follows an element that the page moves, until the page sets a level', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const place = fixtureSync<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<h2>Topic</h2>${auto}<h4>Part</h4><div></div>`;
    const element = place.querySelector<ReturnReintegrationOverview>(tag)!;
    await settled(element);
    place.querySelector('div')!.append(element);
    await waitUntil(() => drawn(element) === 'H5 H6 H6', 'the level of its new place');
    element.setAttribute('heading-level', '2');
    await waitUntil(() => drawn(element) === 'H2 H3 H3', 'the level that the page has set');
    place.append(element);
    await element.updateComplete;
    expect(drawn(element)).to.equal('H2 H3 H3');
    element.setAttribute('heading-level', 'auto');
    await waitUntil(() => drawn(element) === 'H5 H6 H6', 'the level of its place again');
  });

  for (const first of ['auto', '0'])
    it(`keeps the level that the page sets while "${first}" is being settled`, async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const place = fixtureSync<HTMLElement>(html`<div></div>`);
      place.innerHTML = `<h2>Topic</h2><${tag} lang="en"></${tag}>`;
      const element = place.querySelector<ReturnReintegrationOverview>(tag)!;
      await settled(element);
      element.setAttribute('heading-level', first);
      await null; // the element has begun to settle it
      element.setAttribute('heading-level', '4');
      await waitUntil(() => drawn(element) !== 'H2 H3 H3' || heard.warn.length, 'a level');
      await element.updateComplete;
      expect([drawn(element), heard.warn]).to.deep.equal(['H4 H5 H5', []]);
    });
});
