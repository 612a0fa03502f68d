/** The lines that the configurator makes: their text, and that they work where they are pasted. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { readAddress } from '../../src/links-and-frames/address.js';
import { openPage, readFile, textOf, textsOf, waitUntil } from '../helpers.js';
import { base, open, wordsOf } from './configurator-page.js';

describe('The configurator', () => {
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

    it('with the script of the language, where the overview is as it was published', async () => {
      const { lines, tick } = await open('?lang=en&view=overview&in=fr');
      await waitUntil(() => lines('element')?.includes(`src="${base}fr/widgets.js"`));
      expect(lines('element')).to.not.contain('preload');
      const frame = await openPage(`<html lang="en"><head></head><body>${lines('element')}</body></html>`);
      const overview = frame.document.querySelector('return-reintegration-overview')!;
      await waitUntil(
        () => textOf(overview.shadowRoot?.querySelector('[part=heading]')) === 'Retour et réintégration',
      );
      tick('#script-classic');
      expect(lines('element')).to.contain(`src="${base}widgets.classic.js"`);
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
      const recipes = {
        ssi: 'server-include.nginx.html',
        nginx: 'server-include.nginx.conf',
        php: 'server-include.page.php',
        'php-file': 'server-include.php',
      };
      for (const [part, name] of Object.entries(recipes)) {
        const recipe = (await readFile(`/docs/recipes/${name}`))
          .replaceAll('https://publisher.example/v1/', base)
          .replaceAll('fr/overview', 'fr/resources')
          .replaceAll('Retour et réintégration', 'Documents');
        expect(lines(part), part).to.equal(recipe.trim());
      }
      expect(lines('script')).to.equal(moduleLine);
      expect(textsOf(page, '.note')).to.include(words['note-fragment']);
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
        words['note-language']!.replace('{language}', 'English'),
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
        await waitUntil(() => list.shadowRoot && titlesIn(list).length === 2, 'the lines do not work');
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
      await waitUntil(() => list()?.querySelectorAll('[part=title]').length === 2, 'the link stays a link');
      expect(linked.errors.concat(linked.remarks)).to.deep.equal([]);

      tick('#form-frame');
      const framed = await openPage(
        `<!doctype html><html lang="en"><head><title>Host</title></head><body>${lines('frame')}${lines('frames-script')}`,
      );
      const frame = framed.document.querySelector('iframe')!;
      frame.scrollIntoView(); // it is lazy
      await waitUntil(() => frame.style.height, 'the frame keeps its height');
      expect(framed.errors).to.deep.equal([]);
    });

    it('that name files which are there', async () => {
      const { allLines, tick } = await open(sample);
      const named = new Set<string>();
      for (const form of ['element', 'link', 'frame', 'include']) {
        tick(`#form-${form}`);
        for (const found of allLines().matchAll(/https?:[^\s"'<>;]+\.(json|js|html)/g)) named.add(found[0]);
        for (const [, path] of allLines().matchAll(/virtual="\/publisher\/([^"]+)"/g)) named.add(base + path);
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
      await waitUntil(() => textOf(find('[data-part=element] .done')) === words['copy-done']);
      expect(copied).to.deep.equal([lines('element')]);
      expect(page.activeElement === button).to.be.true;
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
      await waitUntil(() => textOf(find('[data-part=element] .done')) === words['copy-failed']);
      expect(window.getSelection()!.toString().trim()).to.equal(lines('element'));
      expect(page.activeElement === button).to.be.true;
    });
  });
});
