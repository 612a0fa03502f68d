/** The configurator, as an editor uses it: by mouse and keyboard, with and without mistakes. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { readAddress, tags } from '../../src/forms/address.js';
import type { View } from '../../src/forms/address.js';
import { openPage, readFile, textOf, textsOf } from '../helpers.js';
import { base, open, problemsOn, wordsOf } from './configurator-page.js';
import type { Configurator } from './configurator-page.js';

describe('The configurator', function () {
  this.timeout(30_000);

  describe('shows what it makes', () => {
    it('with the elements that partners load, and follows without beginning anew', async () => {
      const { type, tick, shown } = await open('?lang=en&view=resources');
      const list = await shown('resource-list');
      const items = () => list.shadowRoot!.querySelectorAll('[part=item]').length;
      expect(items()).to.be.greaterThan(10);
      type('#set-limit', '3');
      tick('#set-no-search');
      await waitUntil(() => items() === 3);
      expect(await shown('resource-list')).to.equal(list);
      expect(list.hasAttribute('no-search')).to.be.true;
    });

    it('keeps the focus of somebody who types', async () => {
      const { page, find, shown } = await open('?lang=en&view=resources');
      const list = await shown('resource-list');
      find('#set-limit').focus();
      await sendKeys({ type: '12' });
      await waitUntil(() => list.getAttribute('limit') === '12');
      expect(page.activeElement).to.equal(find('#set-limit'));
    });

    it('on other pages: their look, their width, their direction', async () => {
      const { find, tick, shown } = await open('?lang=en&view=overview');
      const overview = await shown('return-reintegration-overview');
      const preview = find<HTMLIFrameElement>('#preview');
      const around = preview.contentDocument!;
      const paper = () => around.defaultView!.getComputedStyle(around.body).backgroundColor;
      expect(paper()).to.equal('rgb(255, 255, 255)');
      tick('#look-dark');
      await waitUntil(() => paper() === 'rgb(18, 22, 28)');
      for (const look of ['loud', 'agency', 'plain']) {
        tick(`#look-${look}`);
        await waitUntil(() => around.documentElement.dataset['look'] === look);
      }
      expect(preview.clientWidth).to.be.greaterThan(400);
      tick('#width-narrow');
      await waitUntil(() => preview.clientWidth === 320);

      expect(around.documentElement.dir).to.equal('ltr');
      tick('#dir-rtl');
      await waitUntil(() => around.documentElement.dir === 'rtl');
      expect(around.documentElement.lang).to.equal('ar');
      // Without a language of its own, the content follows the page around it.
      await waitUntil(() => overview.shadowRoot!.querySelector('[part=root]')!.getAttribute('lang') === 'ar');
    });

    it('marks the made-up text where the note is for it', async () => {
      const { find, type, shown } = await open('?lang=fr&view=footnote');
      await shown('territory-footnote');
      const mention = find<HTMLIFrameElement>('#preview').contentDocument!.querySelector('.host-mention')!;
      expect(textOf(mention)).to.contain('Kosovo');
      type('#set-for', 'rapport');
      await waitUntil(() => mention.textContent!.includes('*'));
      expect(mention.id).to.equal('rapport');
    });

    it('says so once, when the editor rests', async () => {
      const words = await wordsOf('en');
      const { find, type, shown, window } = await open('?lang=en&view=resources');
      await shown('resource-list');
      const said: string[] = [];
      new window.MutationObserver(() => {
        const text = textOf(find('#announcer'));
        if (text) said.push(text);
      }).observe(find('#announcer'), { childList: true });
      for (const limit of ['1', '12', '1', '2']) type('#set-limit', limit);
      await waitUntil(() => said.length, '', { timeout: 5000 });
      expect(said).to.deep.equal([words['status.changed']]);
    });
  });

  describe('refuses what is not possible', () => {
    const mistakes = [
      { view: 'resources', field: 'limit', bad: ['0', '-3', 'many', '1.5'], good: '7', kind: 'count' },
      { view: 'resources', field: 'page-size', bad: ['0'], good: '٢٠', kind: 'count', means: '20' },
      { view: 'overview', field: 'heading-level', bad: ['9', '0', 'h2'], good: '3', kind: 'level' },
      { view: 'footnote', field: 'marker', bad: ['****'], good: '†', kind: 'sign' },
      { view: 'footnote', field: 'for', bad: ['two words', '<b>'], good: 'report', kind: 'id' },
    ];
    for (const { view, field, bad, good, kind, means } of mistakes)
      it(`${field}, beside its field; preview and lines stay`, async () => {
        const words = await wordsOf('es');
        const { page, find, type, lines, shown, query } = await open(`?lang=es&view=${view}`);
        const element = await shown(tags[view as View]);
        const control = find<HTMLInputElement>(`#set-${field}`);
        const message = find(`#error-${field}`);
        expect(control.getAttribute('aria-describedby')!.split(' ')).to.include(message.id);
        const before = lines('element');
        for (const value of bad) {
          type(`#set-${field}`, value);
          expect(textOf(message)).to.contain(value).and.to.contain(words[`possible.${kind}`]);
          expect(control.getAttribute('aria-invalid')).to.equal('true');
          expect(lines('element')).to.equal(before);
          expect(element.hasAttribute(field)).to.be.false;
          expect(query().has(field)).to.be.false;
          expect(page.querySelectorAll('[aria-invalid]').length).to.equal(1);
        }
        type(`#set-${field}`, good);
        expect(message.textContent).to.equal('');
        expect(control.hasAttribute('aria-invalid')).to.be.false;
        expect(lines('element')).to.contain(`${field}="${means ?? good}"`);
        await waitUntil(() => element.getAttribute(field) === (means ?? good));
        // A mistake after something good keeps the good.
        type(`#set-${field}`, bad[0]!);
        expect(lines('element')).to.contain(`${field}="${means ?? good}"`);
      });

    it('an overview without any section', async () => {
      const words = await wordsOf('zh');
      const { page, find, lines } = await open('?lang=zh&view=overview&sections=overview');
      expect(lines('element')).to.contain('sections="overview"');
      find<HTMLInputElement>('[name=sections]:checked').click();
      expect(textOf(find('#error-sections'))).to.equal(words['error.sections']);
      expect(lines('element')).to.contain('sections="overview"');
      page.querySelector<HTMLInputElement>('[name=sections][value=objective-21]')!.click();
      expect(find('#error-sections').textContent).to.equal('');
      expect(lines('element')).to.contain('sections="objective-21"');
    });

    it('an address of files that are not there', async () => {
      const words = await wordsOf('fr');
      const { find, type, press, allLines } = await open('?lang=fr');
      const before = allLines();
      const refused = {
        publisher: 'error.base.form',
        'javascript:alert(1)': 'error.base.form',
        'http://publisher.example/v1/': 'error.base.http',
        [`${base}?x`]: 'error.base.query',
        'https://me:secret@publisher.example/v1/': 'error.base.query',
        [`${location.origin}/nowhere/`]: 'error.base.unknown',
      };
      for (const [address, key] of Object.entries(refused)) {
        type('#set-base', address);
        press('#base-form button');
        await waitUntil(() => textOf(find('#error-base')) === words[key], `${address}: ${key}`);
        expect(find('#set-base').getAttribute('aria-invalid')).to.equal('true');
        expect(allLines()).to.equal(before);
      }
      const { version } = JSON.parse(await readFile('/v1/version.json')) as { version: string };
      type('#set-base', `${location.origin}/v${version}`);
      press('#base-form button');
      await waitUntil(() => allLines().includes(`${location.origin}/v${version}/widgets.js`));
      expect(find('#error-base').textContent).to.equal('');
      expect(textOf(find('#base-done'))).to.equal(words['base.done']);
    });

    it('what its own address says wrongly, and names it', async () => {
      const words = await wordsOf('ar');
      const { page, find, lines, type } = await open(
        '?lang=ar&view=resources&heading-level=9&type=guidance+nonsense&colour=red&feed=https://other.example/&sort=title',
      );
      const said = textsOf(page, '#left-out li');
      expect(said.length).to.equal(4);
      expect(said.join(' ')).to.contain('heading-level=9').and.to.contain(words['possible.level']);
      expect(said.join(' ')).to.contain('type=nonsense').and.to.contain(words['why.missing']);
      expect(said.join(' ')).to.contain('colour=red').and.to.contain(words['why.unknown']);
      expect(said.join(' ')).to.contain(words['why.never']);
      // The wrong number stands in its field, for the editor to mend.
      expect(find<HTMLInputElement>('#set-heading-level').value).to.equal('9');
      expect(find('#set-heading-level').getAttribute('aria-invalid')).to.equal('true');
      expect(textOf(find('#error-heading-level'))).to.contain(words['possible.level']);
      expect(lines('element')).to.contain('<resource-list type="guidance" sort="title">');
      type('#set-heading-level', '3');
      expect(find('#left-out').textContent).to.equal('');
      expect(find('#error-heading-level').textContent).to.equal('');
    });

    it('markup in an address: it stays text', async () => {
      const { page } = await open(`?lang=en&view=footnote&marker=${encodeURIComponent('<i>')}&x=<img src=x>`);
      expect(page.querySelectorAll('main img, main i').length).to.equal(0);
      const code = page.querySelector('[data-part=element] code')!;
      expect(code.textContent).to.contain('marker="&lt;i&gt;"');
    });
  });

  describe('begins with an address that is pasted', () => {
    async function paste(configurator: Configurator, text: string) {
      configurator.type('#set-paste', text);
      configurator.press('#paste-form button');
      await waitUntil(
        () => textOf(configurator.find('#left-out')) || textOf(configurator.find('#error-paste')),
      );
    }

    it('takes its settings, and says what it leaves out', async () => {
      const words = await wordsOf('en');
      const configurator = await open('?lang=en&view=overview');
      await paste(
        configurator,
        `${base}fr/resources/?type=guidance&topic=return,children&limit=0&colour=red&q=enfants&publisher=nobody`,
      );
      const { page, find, lines, shown } = configurator;
      expect(find<HTMLInputElement>('#view-resources').checked).to.be.true;
      expect(find<HTMLSelectElement>('#embed').value).to.equal('fr');
      expect(find<HTMLInputElement>('[name=topic][value=children]').checked).to.be.true;
      expect(lines('element')).to.contain(
        '<resource-list lang="fr" type="guidance" topic="return children">',
      );
      expect(textOf(find('#left-out')))
        .to.contain('Documents')
        .and.to.contain('French');
      const said = Object.fromEntries(
        textsOf(page, '#left-out li').map(text => [text!.split(/[=:]/)[0], text]),
      );
      expect(Object.keys(said)).to.have.members(['limit', 'colour', 'q', 'publisher']);
      expect(said['limit']).to.contain(words['possible.count']);
      expect(said['colour']).to.contain(words['why.unknown']);
      expect(said['q']).to.contain(words['why.state']);
      expect(said['publisher']).to.contain(words['why.missing']);
      expect(await problemsOn(configurator)).to.deep.equal([]);
      expect((await shown('resource-list')).getAttribute('lang')).to.equal('fr');
    });

    it('also out of a line of HTML', async () => {
      const configurator = await open('?lang=en');
      await paste(
        configurator,
        `<p><a href="${base}es/overview/?sections=objective-21&amp;no-footnote">x</a></p>`,
      );
      expect(configurator.lines('element')).to.contain(
        '<return-reintegration-overview lang="es" sections="objective-21" no-footnote>',
      );
    });

    it('refuses any other', async () => {
      const words = await wordsOf('ru');
      const configurator = await open('?lang=ru&view=resources&limit=4');
      const before = configurator.allLines();
      for (const text of ['https://other.example/v1/fr/resources/', `${base}fr/nothing/`, 'words']) {
        await paste(configurator, text);
        expect(textOf(configurator.find('#error-paste'))).to.equal(
          words['paste.foreign']!.replace('{example}', `${base}ru/resources/?type=guidance`),
        );
      }
      await paste(configurator, '');
      expect(textOf(configurator.find('#error-paste'))).to.equal(words['paste.empty']);
      expect(configurator.allLines()).to.equal(before);
    });
  });

  describe('makes lines to copy', () => {
    const sample = '?lang=en&view=resources&in=fr&type=guidance+toolkit&locked&limit=2';
    const address = `${base}fr/resources/?type=guidance+toolkit&locked&limit=2`;
    const written = address.replaceAll('&', '&amp;');
    const moduleLine = `<script type="module" src="${base}widgets.js" referrerpolicy="no-referrer"></script>`;
    const element = [
      '<resource-list lang="fr" type="guidance toolkit" locked limit="2">',
      `  <a href="${written}">Documents</a>`,
      '</resource-list>',
    ].join('\n');
    const sources = [
      `script-src 'self' ${location.origin}`,
      `connect-src 'self' ${location.origin}`,
      "style-src 'self'",
    ];

    it('as an element, by module and by classic script', async () => {
      const { lines, tick } = await open(sample);
      const preloads = [
        `<link rel="modulepreload" href="${base}chunks/words-fr.js" referrerpolicy="no-referrer">`,
        `<link rel="preload" as="fetch" crossorigin href="${base}content/fr/resources.json" referrerpolicy="no-referrer">`,
      ];
      expect(lines('element')).to.equal([...preloads, moduleLine, '', element].join('\n'));
      expect(lines('csp')).to.equal(sources.join(';\n'));
      tick('#script-classic');
      const classicLine = `<script async src="${base}widgets.classic.js" referrerpolicy="no-referrer"></script>`;
      expect(lines('element')).to.equal([preloads[1], classicLine, '', element].join('\n'));
    });

    it('as a link, whose address says the same', async () => {
      const { lines, tick } = await open(sample);
      tick('#form-link');
      expect(lines('link')).to.equal(`<p><a href="${written}">Documents</a></p>`);
      expect(lines('script')).to.equal(moduleLine);
      const link = new DOMParser().parseFromString(lines('link')!, 'text/html').querySelector('a')!;
      expect(readAddress(link.href, base)).to.deep.equal({
        language: 'fr',
        view: 'resources',
        attributes: { type: 'guidance toolkit', locked: '', limit: '2' },
      });
    });

    it('as a frame', async () => {
      const { lines, tick } = await open(sample);
      tick('#form-frame');
      const sandbox =
        'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals';
      expect(lines('frame')).to.equal(
        `<iframe src="${written.replace('?', '?frame&amp;')}" title="Documents" width="100%" height="600" loading="lazy" referrerpolicy="no-referrer" allow="clipboard-write" sandbox="${sandbox}"></iframe>`,
      );
      expect(lines('frames-script')).to.equal(
        `<script type="module" src="${base}frames.js" referrerpolicy="no-referrer"></script>`,
      );
      expect(lines('csp')).to.equal(`frame-src ${location.origin};\nscript-src 'self' ${location.origin}`);
    });

    it('as a server include, which has the usual settings only, and says so', async () => {
      const words = await wordsOf('en');
      const { page, lines, tick } = await open(sample);
      tick('#form-include');
      expect(lines('ssi')).to.equal(
        '<!--#include virtual="/return-reintegration/fr/resources/fragment.html" -->',
      );
      expect(lines('nginx'))
        .to.contain(`proxy_pass ${base};`)
        .and.to.contain('location /return-reintegration/ {');
      expect(lines('php')).to.equal(`<?php readfile('${base}fr/resources/fragment.html'); ?>`);
      expect(lines('script')).to.equal(moduleLine);
      expect(textsOf(page, '.note')).to.include(words['note.fragment']);
      const { 'style-src': hashes } = JSON.parse(await readFile('/v1/csp.json')) as { 'style-src': string[] };
      expect(hashes.length).to.be.greaterThan(0);
      expect(lines('csp')).to.contain(`style-src 'self' ${hashes.map(hash => `'${hash}'`).join(' ')}`);
    });

    it('for npm', async () => {
      const { lines, tick } = await open(sample);
      tick('#form-npm');
      expect(lines('install')).to.equal('npm install return-reintegration-widgets');
      expect(lines('js')).to.equal(
        `import { define } from 'return-reintegration-widgets';\n\ndefine({ base: '${base}' });`,
      );
      expect(lines('html')).to.equal(element);
      expect(lines('csp')).to.contain(`connect-src 'self' ${location.origin}`);
    });

    it('in forms that have to name a language, says which one', async () => {
      const words = await wordsOf('en');
      const { page, lines, tick } = await open('?lang=en&view=overview');
      expect(lines('element')).to.contain('<return-reintegration-overview>').and.not.to.contain('preload');
      tick('#form-link');
      expect(lines('link')).to.contain(`${base}en/overview/`);
      expect(textsOf(page, '.note')).to.deep.equal([
        words['note.language']!.replace('{language}', 'English'),
      ]);
    });

    it('that work: pasted into a page, the element shows what the preview shows', async () => {
      for (const script of ['module', 'classic']) {
        const { lines, shown } = await open(`${sample}&script=${script}`);
        const titlesIn = (list: HTMLElement) => textsOf(list.shadowRoot!, '[part=title]');
        const preview = await shown('resource-list');
        await waitUntil(() => titlesIn(preview).length === 2);
        const { document } = await openPage(
          `<!doctype html><html lang="en"><head><title>Host</title></head><body>${lines('element')}`,
        );
        const list = document.querySelector<HTMLElement>('resource-list')!;
        await waitUntil(() => list.shadowRoot && titlesIn(list).length === 2, 'the lines do not work', {
          timeout: 8000,
        });
        expect(titlesIn(list)).to.deep.equal(titlesIn(preview));
        expect(list.shadowRoot!.querySelector('[part=root]')!.getAttribute('lang')).to.equal('fr');
      }
    });

    it('that work: the link becomes the element, the frame gets the height of what it shows', async () => {
      const { lines, tick } = await open(sample);
      tick('#form-link');
      const linked = await openPage(
        `<!doctype html><html lang="en"><head><title>Host</title></head><body>${lines('link')}${lines('script')}`,
      );
      const list = () => linked.document.querySelector<HTMLElement>('resource-list[locked]')?.shadowRoot;
      await waitUntil(() => list()?.querySelectorAll('[part=title]').length === 2, 'the link stays a link', {
        timeout: 8000,
      });
      expect(linked.errors.concat(linked.remarks)).to.deep.equal([]);

      tick('#form-frame');
      const framed = await openPage(
        `<!doctype html><html lang="en"><head><title>Host</title></head><body>${lines('frame')}${lines('frames-script')}`,
      );
      const frame = framed.document.querySelector('iframe')!;
      await waitUntil(() => frame.style.height, 'the frame keeps its height', { timeout: 8000 });
      expect(framed.errors).to.deep.equal([]);
    });

    it('that name files which are there', async () => {
      const { allLines, tick } = await open(sample);
      const named = new Set<string>();
      for (const form of ['element', 'link', 'frame', 'include']) {
        tick(`#form-${form}`);
        for (const found of allLines().matchAll(/https?:[^\s"'<>;]+\.(json|js|html)/g)) named.add(found[0]);
      }
      expect(named.size).to.be.greaterThan(4);
      for (const address of named) expect(await readFile(address), address).to.be.a('string');
    });

    it('with a checklist for each form', async () => {
      const { page, tick } = await open(sample);
      for (const form of ['element', 'link', 'frame', 'include', 'npm']) {
        tick(`#form-${form}`);
        const checks = textsOf(page, '#checks li');
        expect(checks.length, form).to.be.greaterThan(3);
        expect(
          checks.filter(text => !text || /[{}]/.test(text)),
          form,
        ).to.deep.equal([]);
      }
    });

    it('which a button copies, and keeps the focus', async () => {
      const words = await wordsOf('en');
      const { page, find, lines, window, press } = await open(sample);
      const copied: string[] = [];
      Object.defineProperty(window.navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      });
      const button = find('[data-part=element] .copy');
      button.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(find('[data-part=element] .done')) === words['copy.done']);
      expect(copied).to.deep.equal([lines('element')]);
      expect(page.activeElement).to.equal(button);
      press('[data-part=csp] .copy');
      await waitUntil(() => copied.length === 2);
      expect(copied[1]).to.equal(lines('csp'));
    });

    it('which stand selected where the browser does not allow to copy', async () => {
      const words = await wordsOf('en');
      const { page, find, lines, window } = await open(sample);
      Object.defineProperty(window.navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('not allowed')) },
      });
      const button = find('[data-part=element] .copy');
      button.focus();
      button.click();
      await waitUntil(() => textOf(find('[data-part=element] .done')) === words['copy.failed']);
      expect(window.getSelection()!.toString().trim()).to.equal(lines('element'));
      expect(page.activeElement).to.equal(button);
    });
  });

  describe('lives in its address', () => {
    it('and is the same again when that is opened', async () => {
      const first = await open('?lang=es&view=overview');
      first.tick('#form-frame');
      first.tick('#look-loud');
      first.choose('#embed', 'ar');
      first.type('#set-heading-level', '4');
      first.find<HTMLInputElement>('[name=sections][value=overview]').click();
      await waitUntil(() => first.lines('frame')!.includes('/v1/ar/overview/'));
      const second = await open(first.window.location.search);
      expect(second.allLines()).to.equal(first.allLines());
      expect(second.find<HTMLInputElement>('#look-loud').checked).to.be.true;
      expect(second.lines('frame')).to.contain('heading-level=4').and.to.contain('sections=working-group+');
    });

    it('but for the address of the files, which nobody can slip in', async () => {
      const { allLines } = await open('?lang=en&view=resources&base=https://other.example/v1/');
      expect(allLines()).not.to.contain('other.example');
    });
  });

  it('works by keyboard alone', async () => {
    const { page, find, lines, window } = await open('?lang=en&view=overview');
    const at = () => page.activeElement as HTMLElement;
    window.focus();
    find('.skip').focus();
    const visited: string[] = [];
    for (let i = 0; i < 60 && at().id !== 'set-base'; i++) {
      await sendKeys({ press: 'Tab' });
      visited.push(at().id || at().getAttribute('hreflang') || at().ariaLabel || textOf(at())!);
    }
    for (const stop of [
      'ar',
      'es',
      'view-overview',
      'embed',
      'set-no-footnote',
      'set-heading-level',
      'look-plain',
      'dir-auto',
      'form-element',
      'script-module',
      'set-base',
    ])
      expect(visited).to.include(stop);
    expect(visited.indexOf('form-element')).to.be.greaterThan(visited.indexOf('look-plain'));

    // The preview may hold dozens of links: one step leads past them.
    find('.past a').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(at().id).to.equal('form-element');

    find('#view-overview').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(at().id).to.equal('view-resources');
    expect(lines('element')).to.contain('<resource-list>');
    await sendKeys({ press: 'ArrowUp' });

    // The order of sections: the row moves, the focus stays on its button.
    const up = find('.order li:nth-child(3) .move');
    up.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(at()).to.equal(up);
    expect(lines('element')).to.contain('sections="objective-21 overview working-group territories"');
    expect(up.getAttribute('aria-disabled')).to.equal('true');
  });
});
