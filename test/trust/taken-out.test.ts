/** An element that is taken out of the page gives up its requests and tells nobody; one that is only moved keeps them. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { contentBase, hearConsole, serveContent, stopServing, textOf, waitUntil } from '../helpers.js';
import { overviewIn } from '../small-content.js';

const overview = html`<return-reintegration-overview lang="en"></return-reintegration-overview>`;
const list = html`<resource-list lang="en"></resource-list>`;

/** A request that is answered when the test says so, as a server would. */
interface Pending {
  url: string;
  signal: AbortSignal;
  answer(json: object): void;
}

describe('An element that is taken out', () => {
  let heard: ReturnType<typeof hearConsole>;
  let pending: Pending[];
  let told: string[];
  const tell = ({ type }: Event) => told.push(type);

  beforeEach(() => {
    heard = hearConsole();
    serveContent({});
    pending = [];
    told = [];
    const served = window.fetch;
    window.fetch = (input, { signal } = {}) => {
      const url = String(input);
      if (!url.startsWith(contentBase())) return served(input);
      return new Promise((resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        pending.push({
          url,
          signal: signal!,
          answer: json => resolve(new Response(JSON.stringify(json))),
        });
      });
    };
    for (const type of ['rr-load', 'rr-error']) document.addEventListener(type, tell, true);
  });
  afterEach(() => {
    for (const type of ['rr-load', 'rr-error']) document.removeEventListener(type, tell, true);
    stopServing();
  });

  const nextTask = () => new Promise(resolve => setTimeout(resolve));
  const put = (template = overview) => fixtureSync<HTMLElement>(template);
  const asked = async (count: number) => {
    await waitUntil(() => pending.length === count, `there are ${pending.length} requests`);
    return pending.at(-1)!;
  };

  it('ends its request, and neither the page nor the console hears of it', async () => {
    const element = put();
    for (const type of ['rr-load', 'rr-error']) element.addEventListener(type, tell);
    const { signal } = await asked(1);
    element.remove();
    await waitUntil(() => signal.aborted, 'the request goes on');
    await nextTask();
    expect(told).to.deep.equal([]);
    expect(heard.error).to.deep.equal([]);
    expect(pending.length).to.equal(1); // nor is there a second attempt
  });

  it('asks anew when it is put in again', async () => {
    const element = put();
    const { signal } = await asked(1);
    const { parentNode } = element;
    element.remove();
    await waitUntil(() => signal.aborted);
    parentNode!.append(element);
    (await asked(2)).answer(overviewIn('en', { title: 'Title' }));
    await waitUntil(() => textOf(element.shadowRoot!.querySelector('[part=heading]')) === 'Title');
    expect(told).to.deep.equal(['rr-load']);
  });

  it('keeps its request where it is only moved', async () => {
    const element = put();
    const request = await asked(1);
    const place = document.createElement('div');
    element.parentNode!.append(place);
    element.remove();
    place.append(element);
    await nextTask();
    await nextTask();
    expect(request.signal.aborted).to.equal(false);
    request.answer(overviewIn('en', { title: 'Title' }));
    await waitUntil(() => textOf(element.shadowRoot!.querySelector('[part=heading]')) === 'Title');
    expect(pending.length).to.equal(1);
  });

  it('leaves the request to another element that waits for the same', async () => {
    const [first, second] = put(html`<div>${overview}${overview}</div>`).children as unknown as HTMLElement[];
    const request = await asked(1);
    first!.remove();
    await nextTask();
    await nextTask();
    expect(request.signal.aborted).to.equal(false);
    request.answer(overviewIn('en', { title: 'Title' }));
    await waitUntil(() => textOf(second!.shadowRoot!.querySelector('[part=heading]')) === 'Title');
    expect(told).to.deep.equal(['rr-load']);
  });

  it('and the last who waits for the same ends it', async () => {
    const all = put(html`<div>${overview}${overview}${list}</div>`);
    await asked(2);
    const of = (name: string) => pending.find(({ url }) => url.endsWith(name))!;
    for (const element of [...all.children].slice(0, 2)) element.remove();
    await waitUntil(() => of('overview.json').signal.aborted);
    expect(of('resources.json').signal.aborted).to.equal(false);
  });

  it('does the same with a further list', async () => {
    const feed = html`<resource-list lang="en" feed-only feed="${contentBase()}feed.json"></resource-list>`;
    const lists = put(html`<div>${feed}${feed}</div>`);
    const { signal } = await asked(1);
    await nextTask();
    lists.firstElementChild!.remove();
    await nextTask();
    await nextTask();
    expect(signal.aborted).to.equal(false);
    lists.lastElementChild!.remove();
    await waitUntil(() => signal.aborted, 'the request goes on');
    await nextTask();
    expect([told, heard.error]).to.deep.equal([[], []]);
    expect(pending.length).to.equal(1);
  });

  it('forgets no content that is here', async () => {
    const element = put();
    (await asked(1)).answer(overviewIn('en', { title: 'Title' }));
    await waitUntil(() => told.length);
    element.remove();
    await nextTask();
    await nextTask();
    put();
    await waitUntil(() => told.length === 2);
    expect(pending.length).to.equal(1);
  });
});
