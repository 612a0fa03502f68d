/** Pages whose own scripts and policies get in our way. */
import { expect } from '@open-wc/testing';
import type { Frame } from '../helpers.js';
import { openPage, textOf, waitUntil } from '../helpers.js';

const script = '<script type="module" src="/v1/widgets.js"></script>';
const elements =
  '<return-reintegration-overview></return-reintegration-overview><resource-list type="guidance"></resource-list><territory-footnote></territory-footnote>';

const part = ({ document }: Frame, tag: string, name: string) =>
  document.querySelector(tag)?.shadowRoot?.querySelector(`[part=${name}]`);

const shown = (frame: Frame) =>
  waitUntil(
    () =>
      part(frame, 'return-reintegration-overview', 'heading') &&
      part(frame, 'resource-list', 'item') &&
      part(frame, 'territory-footnote', 'footnote') &&
      part(frame, 'resource-list', 'search'),
    `not all is there: ${frame.errors.join()}`,
  );

const page = (head: string, body = elements) =>
  `<!doctype html><html lang="fr"><head><title>A page</title>${head}</head><body>${body}${script}</body></html>`;

const policy = (names: string) =>
  `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${names}">`;

/** What old libraries do to arrays, dates and objects. */
const prototype16 = `<script>
  Array.prototype.entries = function () { return this.slice(); };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.toJSON = function () { return '[' + this.map(one => JSON.stringify(one)).join(', ') + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
  Array.from = function (list) { return list ? Array.prototype.slice.call(list) : []; };
</script>`;

/** Names of options that the browser reads, also where they are inherited. */
const options = [
  ...['mode', 'cache', 'credentials', 'redirect', 'method', 'integrity', 'signal'],
  ...['type', 'start', 'slotAssignment', 'base', 'language'],
  ...['style', 'calendar', 'timeZone', 'unit', 'numeric', 'granularity'],
];

describe('All three elements show', () => {
  const hasSanitizer = 'setHTML' in Element.prototype;
  const trustedTypesPages: [what: string, head: string][] = [
    [
      'has made the policy lit-html itself',
      `${policy('lit-html return-reintegration-widgets')}<script>trustedTypes?.createPolicy('lit-html', { createHTML: text => text })</script>`,
    ],
    ['allows our policy alone', policy('return-reintegration-widgets')],
    ...(hasSanitizer
      ? ([
          ['allows only another one', policy('lit-html')],
          ['allows none', policy("'none'")],
        ] as [string, string][])
      : []),
  ];
  for (const [what, head] of trustedTypesPages)
    it(`on a page that ${what}`, async () => {
      const frame = await openPage(page(head));
      await shown(frame);
    });

  it('where arrays, strings and dates are as Prototype.js leaves them', async () => {
    const frame = await openPage(page(prototype16));
    await shown(frame);
    expect(frame.errors).to.deep.equal([]);
    const time = part(frame, 'resource-list', 'item')!.querySelector('time')!;
    expect(textOf(time)).not.to.equal(time.dateTime);
    await waitUntil(() => frame.document.querySelector('script[type="application/ld+json"]'));
    const json = frame.document.querySelector('script[type="application/ld+json"]')!.textContent;
    expect((JSON.parse(json) as { itemListElement: unknown }).itemListElement).to.be.an('array');
  });

  it('where each object inherits what the page has given to all', async () => {
    const frame = await openPage(
      page(`<script>
        Object.assign(Object.prototype, { get() {}, set() {}, extra() {} });
        for (const name of ${JSON.stringify(options)}) Object.prototype[name] = 'x';
      </script>`),
    );
    await shown(frame);
  });

  it('where nothing times a request, and `fetch` knows no streams', async () => {
    const frame = await openPage(
      page(`<script>
        delete AbortSignal.timeout;
        const real = fetch;
        fetch = async (...request) => {
          const answer = await real(...request);
          return { ok: answer.ok, status: answer.status, headers: answer.headers, blob: () => answer.blob() };
        };
      </script>`),
    );
    await shown(frame);
  });

  it('where all constructors of Intl have one name', async () => {
    const frame = await openPage(
      page(`<script>
        for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules']) {
          const Real = Intl[name];
          Intl[name] = function (...asked) { return new Real(...asked); };
          Object.defineProperty(Intl[name], 'name', { value: 'e' });
        }
      </script>`),
    );
    await shown(frame);
    expect(textOf(part(frame, 'resource-list', 'count'))).to.match(/^1 document$/);
  });

  it('and hear readers more than once where functions inherit `once`, as Sugar leaves them', async () => {
    const frame = await openPage(page('<script>Function.prototype.once = function () {}</script>'));
    await shown(frame);
    const input = part(frame, 'resource-list', 'search')!.querySelector('input')!;
    const search = (words: string) => {
      input.value = words;
      input.dispatchEvent(new frame.window.Event('input', { bubbles: true }));
    };
    search('qqqqq');
    await waitUntil(() => !part(frame, 'resource-list', 'item'));
    search('');
    await waitUntil(() => part(frame, 'resource-list', 'item'));
  });
});

describe('Where a page closes each shadow root', () => {
  const closing = `<script>
    const real = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return (this.closed = real.call(this, { ...options, mode: 'closed' }));
    };
  </script>`;
  const inside = (frame: Frame, tag: string, selector: string) =>
    (frame.document.querySelector(tag) as (Element & { closed?: ShadowRoot }) | null)?.closed?.querySelector<
      HTMLElement & HTMLInputElement
    >(selector);

  it('readers search, filter, cite, and land on what an address names', async () => {
    const frame = await openPage(
      page(closing, '<div style="block-size: 200vb"></div><resource-list id="docs"></resource-list>'),
    );
    const list = (selector: string) => inside(frame, 'resource-list', selector);
    await waitUntil(() => list('[part=filters-button]'), `no tools: ${frame.errors.join()}`);
    list('[part=filters-button]')!.click();
    await waitUntil(() => list('[part=facet]'), 'no filters');
    list('[part=facet] summary')!.click();
    await waitUntil(() => list('[part=facet] input'), 'no values');
    const all = textOf(list('[part=count]'));
    const changed = (what: string) =>
      waitUntil(() => textOf(list('[part=count]')) !== all && list('[part=item]'), what);
    const back = () => waitUntil(() => textOf(list('[part=count]')) === all);

    const search = (words: string) => {
      list('[type=search]')!.value = words;
      list('[type=search]')!.dispatchEvent(new frame.window.Event('input', { bubbles: true }));
    };
    search('suivi');
    await changed('nothing was found');
    search('');
    await back();
    list('[part=facet] input')!.click();
    await changed('nothing was filtered');
    list('[part=facet] input')!.click();
    await back();
    list('[part=cite-button]')!.click();
    await waitUntil(() => list('[part=cite]'), 'nothing can be cited');
    frame.window.location.hash = 'docs';
    await waitUntil(() => frame.window.scrollY > 0);
    expect(frame.errors).to.deep.equal([]);
  });

  it('the text that comes at once is drawn by the element', async () => {
    const frame = await openPage(
      page(closing, '<return-reintegration-overview></return-reintegration-overview>').replace(
        '/v1/',
        '/v1/fr/',
      ),
    );
    await waitUntil(() => inside(frame, 'return-reintegration-overview', '[part=heading]'));
    await waitUntil(() => frame.window.customElements.get('return-reintegration-overview'));
    expect(frame.errors).to.deep.equal([]);
  });
});

it('Readers and the page hear of a failure where there is no console', async () => {
  const frame = await openPage(
    page(`<script>
      console = { log() {} };
      fetch = async () => new Response(null, { status: 404 });
      var told = [];
      addEventListener('rr-error', ({ target }) => told.push(target.localName));
    </script>`),
  );
  await waitUntil(
    () => part(frame, 'resource-list', 'retry') && part(frame, 'return-reintegration-overview', 'retry'),
  );
  expect((frame.window as unknown as { told: string[] }).told).to.include.members([
    'resource-list',
    'return-reintegration-overview',
  ]);
});

describe('define({ base })', () => {
  it('comes late, from another copy of the script: elements without content try again', async () => {
    const frame = await openPage(
      `<!doctype html><html lang="fr"><head><title>A page</title></head><body>
      <return-reintegration-overview></return-reintegration-overview>
      <script type="module">
        const real = fetch;
        window.fetch = (address, ...more) => String(address).includes('/elsewhere/') ? real(String(address).replace('/elsewhere/', '/'), ...more) : Promise.resolve(new Response(null, { status: 404 }));
        const told = new Promise(resolve => addEventListener('rr-error', resolve, { once: true }));
        import('${location.origin}/v1/widgets.js')
          .then(() => told)
          .then(() => import('${location.origin}/v1/widgets.js?second'))
          .then(({ define }) => define({ base: '/elsewhere/v1/' }));
      </script></body></html>`,
    );
    await waitUntil(() => part(frame, 'return-reintegration-overview', 'heading'), frame.errors.join());
  });

  it('is also the folder of links and frames, without its origin and its last slash', async () => {
    const frame = await openPage(
      `<!doctype html><html lang="fr"><head><title>A page</title></head><body>
      <p><a href="${location.origin}/v1/fr/footnote/">La note</a></p>
      <script type="module">
        import { define } from '${location.origin}/v1/widgets.js';
        define({ base: '/v1' });
      </script></body></html>`,
    );
    await waitUntil(() => part(frame, 'territory-footnote', 'footnote'), 'the link stays a link');
  });
});
