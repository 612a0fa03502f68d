/** The behaviour that all elements share, each test on one of them. */
import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ErrorDetail, LoadDetail } from '../../src/index.js';
import { ResourceList } from '../../src/index.js';
import type { ContentElement } from '../../src/index.js';
import {
  asked,
  focused,
  hearConsole,
  later,
  serveContent,
  settled,
  show,
  speak,
  stopServing,
  textOf,
  waitUntil,
} from '../helpers.js';
import { catalogue, overviewIn } from '../small-content.js';

type AnyElement = ContentElement<never, unknown>;

/** Puts an element on the page without waiting for anything. */
const put = (template: Parameters<typeof fixtureSync>[0]) => fixtureSync<AnyElement>(template);

const status = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part=status]')!;
const retry = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('[part=retry]');
const title = (element: Element) => textOf(element.shadowRoot!.querySelector('[part=heading]'));

const wordsOfSix = {
  ar: {
    title: 'العودة وإعادة الإدماج',
    loading: 'جارٍ التحميل…',
    failed: 'تعذّر تحميل هذا المحتوى الآن.',
    retry: 'إعادة المحاولة',
  },
  zh: { title: '返回与重返社会', loading: '正在加载……', failed: '目前无法加载此内容。', retry: '重试' },
  en: {
    title: 'Return and Reintegration',
    loading: 'Loading…',
    failed: 'This content could not be loaded right now.',
    retry: 'Try again',
  },
  fr: {
    title: 'Retour et réintégration',
    loading: 'Chargement…',
    failed: 'Ce contenu ne peut pas être chargé pour le moment.',
    retry: 'Réessayer',
  },
  ru: {
    title: 'Возвращение и реинтеграция',
    loading: 'Загрузка…',
    failed: 'Сейчас не удалось загрузить этот материал.',
    retry: 'Повторить попытку',
  },
  es: {
    title: 'Retorno y reintegración',
    loading: 'Cargando…',
    failed: 'Por el momento no se puede cargar este contenido.',
    retry: 'Volver a intentarlo',
  },
};

describe('Every element', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(() => {
    stopServing();
    Object.assign(ResourceList.prototype, { renderContent });
  });

  const { renderContent } = ResourceList.prototype as unknown as { renderContent: () => unknown };

  /** Until the test ends, lists cannot be drawn. */
  const cannotDraw = () =>
    Object.assign(ResourceList.prototype, {
      renderContent() {
        throw new Error('It cannot be drawn.');
      },
    });

  describe('while it loads', () => {
    for (const [language, words] of Object.entries(wordsOfSix))
      it(`says so in the reader’s language (${language}), then shows the content`, async () => {
        const { answer, arrive } = later();
        serveContent({ [`${language}/overview.json`]: answer });
        const element = put(
          html`<return-reintegration-overview lang=${language}></return-reintegration-overview>`,
        );
        await waitUntil(() => textOf(status(element)));

        expect(textOf(status(element))).to.equal(words.loading);
        expect(status(element).getAttribute('role')).to.equal('status');
        expect(getComputedStyle(status(element)).direction).to.equal(language === 'ar' ? 'rtl' : 'ltr');
        expect(status(element).closest('[lang]')!.getAttribute('lang')).to.equal(language);

        arrive(overviewIn(language));
        await settled(element);
        expect(title(element)).to.equal(words.title);
        expect(textOf(status(element))).to.equal('');
      });

    it('keeps the page’s own text visible, and says nothing beside it', async () => {
      const { answer, arrive } = later();
      serveContent({ 'fr/overview.json': answer });
      const element = put(
        html`<return-reintegration-overview lang="fr"><p>Notre texte</p></return-reintegration-overview>`,
      );
      await waitUntil(() => asked().length);
      await element.updateComplete;
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(textOf(status(element))).to.equal('');

      arrive(overviewIn('fr'));
      await settled(element);
      expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
      expect(title(element)).to.equal('Retour et réintégration');
    });

    it('says so too where between the tags is only what readers do not see', async () => {
      serveContent({ 'en/overview.json': later().answer });
      const element = put(
        html`<return-reintegration-overview lang="en"
          ><!-- Overview of the network --><noscript>Allow scripts.</noscript
          ><script type="application/json">
            {}</script
          ><style>
            p {
              color: inherit;
            }</style
          ><template>Later</template></return-reintegration-overview
        >`,
      );
      await waitUntil(() => textOf(status(element)));
      expect(textOf(status(element))).to.equal(wordsOfSix.en.loading);
    });

    it('lets the page use words of its own', async () => {
      serveContent({ 'en/overview.json': later().answer });
      const element = put(
        html`<return-reintegration-overview lang="en"><b slot="loading">One moment</b></return-reintegration-overview>`,
      );
      const own = element.querySelector('b')!;
      await waitUntil(() => own.assignedSlot && own.checkVisibility());
      expect(status(element).querySelector('p')!.checkVisibility()).to.equal(false);
    });

    it('is accessible', async () => {
      serveContent({ 'en/overview.json': later().answer });
      const element = put(html`<return-reintegration-overview lang="en"></return-reintegration-overview>`);
      await waitUntil(() => textOf(status(element)));
      await expect(element).to.be.accessible();
    });
  });

  describe('when loading fails', () => {
    for (const [language, words] of Object.entries(wordsOfSix))
      it(`says so in the reader’s language (${language}) and offers to try again`, async () => {
        serveContent({ [`${language}/overview.json`]: 500 });
        const root = await show(
          html`<return-reintegration-overview lang=${language}></return-reintegration-overview>`,
        );

        expect(textOf(status(root.host))).to.equal(words.failed);
        expect(textOf(retry(root.host))).to.equal(words.retry);
        expect(getComputedStyle(retry(root.host)!).direction).to.equal(language === 'ar' ? 'rtl' : 'ltr');
        await expect(root.host).to.be.accessible();
      });

    const failures = {
      'answers an error': 500,
      'answers no JSON': '<p>Hello',
      'sends another shape': { language: 'en' },
    };
    for (const [what, answer] of Object.entries(failures))
      it(`keeps the page’s own text for ever: the host ${what}`, async () => {
        serveContent({ 'en/resources.json': answer });
        const root = await show(
          html`<resource-list lang="en"><a href="https://example.org/">Ours</a></resource-list>`,
        );
        expect(root.host.querySelector('a')!.checkVisibility()).to.equal(true);
        expect(textOf(status(root.host))).to.equal(wordsOfSix.en.failed);
      });

    it('keeps it too where content of the right shape cannot be drawn, and reports that', async () => {
      serveContent({ 'en/resources.json': catalogue('en', [{}]) });
      cannotDraw();
      const root = await show(html`<resource-list lang="en"><p>Ours</p></resource-list>`);
      expect(root.host.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(textOf(status(root.host))).to.equal(wordsOfSix.en.failed);
    });

    it('does not say afterwards that content which cannot be drawn has loaded', async () => {
      serveContent({ 'en/resources.json': catalogue('en', [{}]) });
      cannotDraw();
      const events: string[] = [];
      const note = ({ type }: Event) => events.push(type);
      const root = await show(
        html`<resource-list lang="en" @rr-load=${note} @rr-error=${note}></resource-list>`,
      );
      await waitUntil(() => textOf(status(root.host)) === wordsOfSix.en.failed);
      await (root.host as AnyElement).updateComplete;
      expect(events).to.deep.equal(['rr-error']);
    });

    it('tells the page by an event that bubbles and leaves shadow roots', async () => {
      serveContent({ 'en/overview.json': 503 });
      const outer = put(html`<div></div>`);
      const element = document.createElement('return-reintegration-overview');
      element.lang = 'en';
      const event = oneEvent(outer, 'rr-error') as Promise<CustomEvent<ErrorDetail>>;
      outer.attachShadow({ mode: 'open' }).append(element);
      const { detail, bubbles, composed, cancelable } = await event;

      expect({ bubbles, composed, cancelable }).to.deep.equal({
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      expect(detail.error).to.be.instanceOf(Error);
      expect(detail.message).to.match(
        /^<return-reintegration-overview> https:\/\/content\.example\/.*\/en\/overview\.json answered 503\.$/,
      );
      expect(heard.error).to.deep.equal([detail.message]);
    });

    it('leaves it to the page that cancels the event', async () => {
      serveContent({ 'en/overview.json': 500 });
      const root = await show(
        html`<return-reintegration-overview
          lang="en"
          @rr-error=${(event: Event) => event.preventDefault()}
        ></return-reintegration-overview>`,
      );
      expect(textOf(status(root.host))).to.equal('');
      expect(Boolean(retry(root.host))).to.equal(false);
    });

    it('lets the page use words of its own', async () => {
      serveContent({ 'en/overview.json': 500 });
      const root = await show(
        html`<return-reintegration-overview lang="en"><b slot="error">Call us</b></return-reintegration-overview>`,
      );
      expect(root.host.querySelector('b')!.checkVisibility()).to.equal(true);
      expect(status(root.host).querySelector('p')!.checkVisibility()).to.equal(false);
    });

    it('names the address that the page asks for, not the one that would take its place', async () => {
      serveContent({});
      await show(html`<return-reintegration-overview lang="fr"></return-reintegration-overview>`);
      expect(heard.error[0]).to.match(/\/fr\/overview\.json answered 404\.$/);
    });

    it('says which field of the content is wrong', async () => {
      serveContent({ 'en/overview.json': overviewIn('en', { title: 7 as never }) });
      await show(html`<return-reintegration-overview lang="en"></return-reintegration-overview>`);
      expect(heard.error).to.deep.equal([
        '<return-reintegration-overview> content.title should be: text, but is: number.',
      ]);
    });
  });

  describe('trying again', () => {
    it('works by keyboard, and the focus goes on where the content begins', async () => {
      serveContent({ 'fr/overview.json': 500 });
      const root = await show(
        html`<return-reintegration-overview lang="fr"></return-reintegration-overview>`,
      );
      await sendKeys({ press: 'Tab' });
      expect(focused()?.outerHTML).to.equal(retry(root.host)!.outerHTML);

      serveContent({ 'fr/overview.json': overviewIn('fr') });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => title(root.host));

      expect(Boolean(retry(root.host))).to.equal(false);
      expect(textOf(status(root.host))).to.equal('');
      await waitUntil(() => root.activeElement?.contains(root.querySelector('[part=heading]')));
    });

    it('keeps the focus on the button while it loads, and when it fails again', async () => {
      serveContent({ 'en/overview.json': 500 });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const button = retry(root.host)!;
      button.focus();

      const { answer, arrive } = later<number>();
      serveContent({ 'en/overview.json': answer });
      await sendKeys({ press: ' ' });
      await waitUntil(() => button.getAttribute('aria-disabled') === 'true');
      expect(focused() === button).to.equal(true);

      arrive(500);
      await settled(root.host);
      await waitUntil(() => !button.hasAttribute('aria-disabled'));
      expect(focused() === button).to.equal(true);
      expect(textOf(status(root.host))).to.equal(wordsOfSix.en.failed);
    });

    it('says that it loads, so that a second failure is read out anew', async () => {
      serveContent({ 'en/overview.json': 500 });
      const root = await show(
        html`<return-reintegration-overview lang="en"><p>Ours</p></return-reintegration-overview>`,
      );
      const said: (string | undefined)[] = [];
      const observer = new MutationObserver(() => said.push(textOf(status(root.host))));
      observer.observe(status(root.host), { subtree: true, childList: true });

      const { answer, arrive } = later<number>();
      serveContent({ 'en/overview.json': answer });
      retry(root.host)!.click();
      await waitUntil(() => said.length === 1);
      arrive(500);
      await waitUntil(() => said.length === 2);
      observer.disconnect();
      expect(said).to.deep.equal([wordsOfSix.en.loading, wordsOfSix.en.failed]);
    });

    it('says that it failed where what comes then cannot be drawn', async () => {
      serveContent({ 'en/resources.json': 500 });
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      serveContent({ 'en/resources.json': catalogue('en', [{}]) });
      cannotDraw();
      retry(root.host)!.focus();
      retry(root.host)!.click();
      await settled(root.host);
      await waitUntil(() => textOf(status(root.host)) === wordsOfSix.en.failed);
      expect(retry(root.host)!.hasAttribute('aria-disabled')).to.equal(false);
    });

    it('asks once, however often the reader presses', async () => {
      serveContent({ 'en/overview.json': 403 });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const { answer, arrive } = later();
      serveContent({ 'en/overview.json': answer });
      for (let press = 0; press < 3; press++) retry(root.host)!.click();
      arrive(overviewIn('en'));
      await settled(root.host);
      expect(asked()).to.deep.equal(['en/overview.json', 'en/overview.json']);
    });

    it('does not take the focus from where the reader has gone meanwhile', async () => {
      serveContent({ 'en/overview.json': 500 });
      const root = await show(
        html`<div>
          <return-reintegration-overview lang="en"></return-reintegration-overview>
          <button id="elsewhere">Elsewhere</button>
        </div>`,
      );
      const { answer, arrive } = later();
      serveContent({ 'en/overview.json': answer });
      retry(root.host)!.focus();
      retry(root.host)!.click();
      document.getElementById('elsewhere')!.focus();
      arrive(overviewIn('en'));
      await settled(root.host);
      expect(focused()?.id).to.equal('elsewhere');
    });
  });

  describe('when the content is on screen', () => {
    it('tells the page by an event that bubbles and leaves shadow roots, with the language shown', async () => {
      serveContent({ 'fr/overview.json': overviewIn('fr') });
      const outer = put(html`<div></div>`);
      const element = document.createElement('return-reintegration-overview');
      element.lang = 'fr-CA';
      const event = oneEvent(outer, 'rr-load') as Promise<CustomEvent<LoadDetail>>;
      outer.attachShadow({ mode: 'open' }).append(element);
      const { detail, bubbles, composed } = await event;

      expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
      expect(detail.language).to.equal('fr-CA');
      expect(title(element)).to.equal('Retour et réintégration');
    });

    it('fires that event once for each time content comes', async () => {
      serveContent({ 'en/overview.json': overviewIn('en'), 'es/overview.json': overviewIn('es') });
      const loads: string[] = [];
      const root = await show(
        html`<return-reintegration-overview
          lang="en"
          @rr-load=${({ detail }: CustomEvent<LoadDetail>) => loads.push(detail.language)}
        ></return-reintegration-overview>`,
      );
      const element = root.host as AnyElement;
      element.headingLevel = 3;
      await element.updateComplete;
      element.lang = 'es';
      await settled(element);
      expect(loads).to.deep.equal(['en', 'es']);
    });

    it('has no status left to read out', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      expect(textOf(status(root.host))).to.equal('');
      expect(heard).to.deep.equal({ info: [], warn: [], error: [] });
    });
  });

  describe('when the language changes', () => {
    const six = Object.fromEntries(
      Object.keys(wordsOfSix).map(language => [`${language}/overview.json`, overviewIn(language)]),
    );

    it('keeps the old text until the new one is there, then changes all at once', async () => {
      const { answer, arrive } = later();
      serveContent({ ...six, 'ar/overview.json': answer });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const element = root.host as AnyElement;
      const view = () => {
        const shown = root.querySelector('[part=root]')!;
        return [shown.getAttribute('lang'), getComputedStyle(shown).direction, title(element)].join();
      };
      const seen = new Set<string>([view()]);
      const observer = new MutationObserver(() => seen.add(view()));
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });

      element.lang = 'ar';
      await waitUntil(() => asked().includes('ar/overview.json'));
      await element.updateComplete;
      expect(view()).to.equal('en,ltr,Return and Reintegration');
      expect(textOf(status(element))).to.equal('');

      arrive(overviewIn('ar'));
      await settled(element);
      observer.disconnect();
      expect([...seen]).to.deep.equal(['en,ltr,Return and Reintegration', 'ar,rtl,العودة وإعادة الإدماج']);
    });

    /** Shows English, asks for French, and returns while the answer is still on its way. */
    const changeToFrench = async (answer: Promise<object | number | string | Error>) => {
      serveContent({ ...six, 'fr/overview.json': answer });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const element = root.host as AnyElement;
      element.lang = 'fr';
      await waitUntil(() => asked().includes('fr/overview.json'));
      return element;
    };

    it('ignores late answers of an earlier language', async () => {
      const french = later();
      const element = await changeToFrench(french.answer);
      element.lang = 'ru';
      await settled(element);
      const loads: Event[] = [];
      element.addEventListener('rr-load', event => loads.push(event));
      french.arrive(overviewIn('fr'));
      await french.answer;

      // A French answer that counted would show before this further change of language is done.
      element.lang = 'es';
      await settled(element);
      expect(title(element)).to.equal(wordsOfSix.es.title);
      expect(loads.length).to.equal(1);
    });

    it('ignores a late failure of an earlier language', async () => {
      const french = later<number>();
      const element = await changeToFrench(french.answer);
      element.lang = 'ru';
      await settled(element);
      french.arrive(500);
      await french.answer;
      element.lang = 'es';
      await settled(element);
      expect(Boolean(retry(element))).to.equal(false);
      expect(heard.error).to.deep.equal([]);
    });

    it('back to the language shown, nothing changes', async () => {
      const french = later();
      const element = await changeToFrench(french.answer);
      element.lang = 'en';
      await settled(element);
      french.arrive(overviewIn('fr'));
      await french.answer;
      await element.updateComplete;
      expect(title(element)).to.equal(wordsOfSix.en.title);
    });

    const places: [string, (element: AnyElement) => Element][] = [
      ['on an element around it', element => element.parentElement!],
      ['on <html>', () => document.documentElement],
      ['on the host of a shadow root around it', element => (element.getRootNode() as ShadowRoot).host],
    ];
    for (const [place, find] of places)
      it(`${place}, it follows`, async () => {
        serveContent(six);
        document.documentElement.removeAttribute('lang');
        speak(['en']);
        const outer = put(html`<div></div>`);
        const inside = outer.attachShadow({ mode: 'open' });
        inside.innerHTML =
          '<section><return-reintegration-overview></return-reintegration-overview></section>';
        const element = inside.querySelector('return-reintegration-overview')! as unknown as AnyElement;
        await settled(element);
        expect(title(element)).to.equal(wordsOfSix.en.title);

        find(element).setAttribute('lang', 'zh');
        await settled(element);
        document.documentElement.removeAttribute('lang');
        expect(title(element)).to.equal(wordsOfSix.zh.title);
      });

    it('by moving to a place of another language, it follows', async () => {
      serveContent(six);
      const root = await show(
        html`<div>
          <p lang="fr"><return-reintegration-overview></return-reintegration-overview></p>
          <div lang="es" id="there"></div>
        </div>`,
      );
      expect(title(root.host)).to.equal(wordsOfSix.fr.title);
      document.getElementById('there')!.append(root.host);
      await settled(root.host);
      expect(title(root.host)).to.equal(wordsOfSix.es.title);
    });

    it('two languages live on one page', async () => {
      serveContent(six);
      const root = await show(
        html`<div>
          <return-reintegration-overview lang="ar"></return-reintegration-overview>
          <return-reintegration-overview lang="ru"></return-reintegration-overview>
        </div>`,
      );
      const [arabic, russian] = root.host.parentElement!.children;
      expect(title(arabic!)).to.equal(wordsOfSix.ar.title);
      expect(title(russian!)).to.equal(wordsOfSix.ru.title);
    });

    it('and the new content cannot be had, what is shown stays', async () => {
      serveContent({ ...six, 'fr/overview.json': 500 });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      (root.host as AnyElement).lang = 'fr';
      await settled(root.host);
      expect(title(root.host)).to.equal(wordsOfSix.en.title);
      expect(root.querySelector('[part=root]')!.getAttribute('lang')).to.equal('en');
      expect(textOf(status(root.host))).to.equal(wordsOfSix.fr.failed);
      await expect(root.host).to.be.accessible();
    });
  });

  describe('without a translation', () => {
    it('shows English with its own lang and dir, and says so in the language asked for', async () => {
      serveContent({ 'ar/overview.json': 404, 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="ar"></return-reintegration-overview>`,
      );
      const shown = root.querySelector('[part=root]')!;
      expect([shown.getAttribute('lang'), shown.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
      expect(title(root.host)).to.equal(wordsOfSix.en.title);

      const note = root.querySelector('[part=note]')!;
      expect(textOf(note)).to.equal('(اللغة: الإنكليزية)');
      expect([note.getAttribute('lang'), getComputedStyle(note).direction]).to.deep.equal(['ar', 'rtl']);
      await expect(root.host).to.be.accessible();
    });

    it('says nothing of that where the language is the one asked for', async () => {
      serveContent({ 'fr/overview.json': overviewIn('fr') });
      const root = await show(
        html`<return-reintegration-overview lang="fr"></return-reintegration-overview>`,
      );
      expect(root.querySelectorAll('[part=note]').length).to.equal(0);
    });

    it('fails where there is no English either', async () => {
      serveContent({});
      const root = await show(
        html`<return-reintegration-overview lang="ru"></return-reintegration-overview>`,
      );
      expect(textOf(status(root.host))).to.equal(wordsOfSix.ru.failed);
      expect(asked()).to.deep.equal(['ru/overview.json', 'en/overview.json']);
    });

    it('does not take English for a host that is down', async () => {
      serveContent({ 'ru/overview.json': 500, 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="ru"></return-reintegration-overview>`,
      );
      expect(textOf(status(root.host))).to.equal(wordsOfSix.ru.failed);
    });
  });

  describe('once shown', () => {
    it('loses nothing when a reload fails, and takes the news when it works', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const element = root.host as AnyElement;
      serveContent({});
      element.base = 'https://content.example/elsewhere/';
      await settled(element);
      expect(title(element)).to.equal(wordsOfSix.en.title);
      expect(textOf(status(element))).to.equal(wordsOfSix.en.failed);

      serveContent({ 'en/overview.json': overviewIn('en', { title: 'News' }) });
      await element.reload();
      await element.updateComplete;
      expect(title(element)).to.equal('News');
      expect(textOf(status(element))).to.equal('');
    });

    it('survives being taken out and put back, without asking again', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<div><return-reintegration-overview lang="en"></return-reintegration-overview></div>`,
      );
      const { host } = root;
      const place = host.parentElement!;
      host.remove();
      place.append(host);
      await (host as AnyElement).updateComplete;
      expect(title(host)).to.equal(wordsOfSix.en.title);
      expect(asked().length).to.equal(1);
    });

    it('follows the language of the page again after that', async () => {
      serveContent({ 'en/overview.json': overviewIn('en'), 'fr/overview.json': overviewIn('fr') });
      const root = await show(
        html`<div lang="en"><return-reintegration-overview></return-reintegration-overview></div>`,
      );
      const place = root.host.parentElement!;
      root.host.remove();
      place.lang = 'fr';
      place.append(root.host);
      await settled(root.host);
      expect(title(root.host)).to.equal(wordsOfSix.fr.title);
    });

    it('finishes well when it is taken out before the content comes', async () => {
      const { answer, arrive } = later();
      serveContent({ 'en/overview.json': answer });
      const element = put(html`<return-reintegration-overview lang="en"></return-reintegration-overview>`);
      const place = element.parentElement!;
      await waitUntil(() => asked().length);
      element.remove();
      arrive(overviewIn('en'));
      place.append(element);
      await waitUntil(() => title(element) === wordsOfSix.en.title);
      expect(heard.error).to.deep.equal([]);
    });
  });

  describe('given its content by the page', () => {
    it('fetches nothing', async () => {
      serveContent({});
      const root = await show(
        html`<return-reintegration-overview lang="fr" .content=${overviewIn('fr')}></return-reintegration-overview>`,
      );
      expect(title(root.host)).to.equal(wordsOfSix.fr.title);
      expect(asked()).to.deep.equal([]);
    });

    it('shows other content when it is given other content', async () => {
      serveContent({});
      const root = await show(
        html`<return-reintegration-overview lang="en" .content=${overviewIn('en')}></return-reintegration-overview>`,
      );
      (root.host as AnyElement).content = overviewIn('en', { title: 'News' });
      await settled(root.host);
      expect(title(root.host)).to.equal('News');
    });

    it('takes equal data for what it has already', async () => {
      serveContent({});
      const given = () => overviewIn('en');
      const root = await show(
        html`<return-reintegration-overview lang="en" .content=${given()}></return-reintegration-overview>`,
      );
      const loads: Event[] = [];
      root.host.addEventListener('rr-load', event => loads.push(event));
      (root.host as AnyElement).content = given();
      await (root.host as AnyElement).updateComplete;
      (root.host as AnyElement).content = overviewIn('en', { title: 'News' });
      await settled(root.host);
      expect(loads.length).to.equal(1);
      expect(title(root.host)).to.equal('News');
    });

    it('shows it in place of what is being fetched', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const element = fixtureSync<AnyElement>(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      element.content = overviewIn('en', { title: 'News' }); // loading has begun, nothing is drawn yet
      await settled(element);
      expect(title(element)).to.equal('News');
    });

    it('says in which language it is, where that is another one than the page’s', async () => {
      serveContent({});
      const root = await show(
        html`<return-reintegration-overview lang="es" .content=${overviewIn('fr')}></return-reintegration-overview>`,
      );
      expect(root.querySelector<HTMLElement>('[part=root]')!.lang).to.equal('fr');
      expect(textOf(root.querySelector('[part=note]'))).to.equal('(en francés)');
    });

    it('says what is wrong with it', async () => {
      serveContent({});
      const root = await show(
        html`<return-reintegration-overview lang="en" .content=${{ language: 'en' }}></return-reintegration-overview>`,
      );
      expect(textOf(status(root.host))).to.equal(wordsOfSix.en.failed);
      expect(heard.error[0]).to.contain('content.title');
    });
  });

  describe('with attributes of its own', () => {
    it('asks where `base` says, with or without a slash at its end', async () => {
      const requests = serveContent({ 'en/overview.json': overviewIn('en') });
      await show(
        html`<div>
          <return-reintegration-overview lang="en" base="https://content.example/own"></return-reintegration-overview>
          <return-reintegration-overview lang="en" base="https://content.example/other/"></return-reintegration-overview>
        </div>`,
      );
      expect(requests.map(({ url }) => url)).to.deep.equal([
        'https://content.example/own/content/en/overview.json',
        'https://content.example/other/content/en/overview.json',
      ]);
    });

    for (const [level, tags] of [
      ['1', 'H1 H2 H2'],
      ['4', 'H4 H5 H5'],
      ['6', 'H6 H6 H6'],
    ])
      it(`heading-level="${level}" makes ${tags}`, async () => {
        serveContent({ 'en/overview.json': overviewIn('en') });
        const root = await show(
          html`<return-reintegration-overview lang="en" heading-level=${level!}></return-reintegration-overview>`,
        );
        const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
        expect(headings.map(({ tagName }) => tagName).join(' ')).to.equal(tags);
      });

    for (const level of ['0', '7', 'two'])
      it(`heading-level="${level}" is 2, and the console says why`, async () => {
        serveContent({ 'en/overview.json': overviewIn('en') });
        const root = await show(
          html`<return-reintegration-overview lang="en" heading-level=${level}></return-reintegration-overview>`,
        );
        expect(root.querySelector('[part=heading]')!.tagName).to.equal('H2');
        expect(heard.warn.join()).to.contain(
          `heading-level="${level}" is not understood. Possible: 1 to 6, auto.`,
        );
      });

    it('no-heading leaves the heading out', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en" no-heading></return-reintegration-overview>`,
      );
      expect(root.querySelectorAll('[part=heading]').length).to.equal(0);
      expect(root.querySelectorAll('h3').length).to.equal(2);
    });

    it('takes the page’s own heading', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en"><h2 slot="heading">Ours</h2></return-reintegration-overview>`,
      );
      expect(root.host.querySelector('h2')!.checkVisibility()).to.equal(true);
      expect(root.querySelector('[part=heading]')!.checkVisibility()).to.equal(false);
    });

    it('hides with `hidden`', async () => {
      serveContent({ 'en/overview.json': overviewIn('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      expect(root.host.checkVisibility()).to.equal(true);
      root.host.setAttribute('hidden', '');
      expect(root.host.checkVisibility()).to.equal(false);
    });
  });

  it('stands as a block, starts where its language starts, and takes no capitals or spacing from the page', async () => {
    serveContent({ 'ar/overview.json': overviewIn('ar') });
    const page = fixtureSync(html`
      <div>
        <style>
          div * {
            text-align: left;
            text-transform: uppercase;
            letter-spacing: 9px;
          }
        </style>
        <return-reintegration-overview lang="ar"></return-reintegration-overview>
      </div>
    `);
    const element = page.querySelector('return-reintegration-overview')!;
    await settled(element);
    const { display } = getComputedStyle(element);
    const root = element.shadowRoot!.querySelector('[part=root]')!;
    const { textAlign, textTransform, letterSpacing } = getComputedStyle(root);
    expect({ display, textAlign, textTransform, letterSpacing }).to.deep.equal({
      display: 'flow-root', // keeps margins inside from moving the outside
      textAlign: 'start',
      textTransform: 'none',
      letterSpacing: 'normal',
    });
    const heading = element.shadowRoot!.querySelector('[part=heading]')!;
    const range = document.createRange();
    range.selectNodeContents(heading);
    expect(Math.round(range.getBoundingClientRect().right)).to.equal(
      Math.round(element.getBoundingClientRect().right),
    );
  });
});
