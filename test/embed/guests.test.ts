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
      page(
        '<script>Object.assign(Object.prototype, { style: "x", calendar: "x", timeZone: "x", unit: "x", numeric: "x", granularity: "x", extra() {} })</script>',
      ),
    );
    await shown(frame);
  });
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
});
