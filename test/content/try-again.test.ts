import { expect, fixtureSync, html } from '@open-wc/testing';
import { loadJson } from '../../src/content/load-content.js';
import type { ContentElement } from '../../src/index.js';
import type { Answer } from '../helpers.js';
import { asked, contentBase, hearConsole, serveContent, settled, stopServing, textOf, waitUntil } from '../helpers.js';
import { overviewIn } from '../small-content.js';

describe('After a request has failed', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  const load = () => loadJson(`${contentBase()}content/en/a.json`);

  const passing: [what: string, answer: Answer][] = [
    ['a broken line', new TypeError('Failed to fetch')],
    ['a fault of the host', 503],
    ['too many requests', 429],
  ];
  for (const [what, answer] of passing)
    it(`asks once more, quietly: ${what}`, async () => {
      const answers: Answer[] = [answer, { title: 'A' }];
      serveContent({
        get 'en/a.json'() {
          return answers.shift()!;
        },
      });
      expect(await load()).to.deep.equal({ title: 'A' });
      expect(asked().length).to.equal(2);
      expect(heard.error).to.deep.equal([]);
    });

  it('asks once more where the line breaks within the answer', async () => {
    serveContent({ 'en/a.json': { title: 'A' } });
    const served = window.fetch;
    let isFirst = true;
    window.fetch = async (...request) => {
      const whole = await served(...request);
      if (!isFirst) return whole;
      isFirst = false;
      const pull = (line: ReadableStreamDefaultController) => line.error(new TypeError('network error'));
      return new Response(new ReadableStream({ pull }));
    };
    expect(await load()).to.deep.equal({ title: 'A' });
    expect(asked().length).to.equal(2);
  });

  it('counts an answer that cannot be read like any other failure, and asks again when the reader comes back', async () => {
    serveContent({ 'en/overview.json': '<!doctype html><p>Sign in' });
    const element = fixtureSync<ContentElement<never>>(
      html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
    );
    await settled(element);
    for (let requests = 1; requests < 4; requests++) {
      expect(asked().length).to.equal(requests);
      const failed = settled(element);
      if (requests === 1) document.dispatchEvent(new Event('visibilitychange'));
      else element.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click();
      await failed;
    }
    element.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(asked().length).to.equal(4);
    element.remove();
  });

  for (const answer of [404, 403, 400, '<!doctype html>'])
    it(`does not ask for the same answer again: ${answer}`, async () => {
      serveContent({ 'en/a.json': answer });
      await load().catch(() => {});
      expect(asked().length).to.equal(1);
    });

  it('does not wait for a host that asks for more than a few seconds', async () => {
    serveContent({});
    const served = window.fetch;
    let requests = 0;
    window.fetch = (...request) => {
      if (!String(request[0]).startsWith(contentBase())) return served(...request);
      requests++;
      return Promise.resolve(new Response(null, { status: 503, headers: { 'Retry-After': '120' } }));
    };
    await load().then(
      () => expect.fail('It should have failed.'),
      (error: Error) => expect(error.message).to.match(/answered 503\.$/),
    );
    expect(requests).to.equal(1);
    // Nor does anybody ask before that time.
    void load().catch(() => {});
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(requests).to.equal(1);
  });

  it('asks four times within a minute, however often the reader presses', async () => {
    serveContent({ 'en/overview.json': 500 });
    const element = fixtureSync<ContentElement<never>>(
      html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
    );
    await settled(element);
    expect(asked().length).to.equal(2);
    const retry = () => element.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!;
    retry().click();
    await settled(element);
    expect(asked().length).to.equal(4);
    for (let presses = 0; presses < 5; presses++) retry().click();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(asked().length).to.equal(4);
    expect(textOf(element.shadowRoot!.querySelector('[part=status]'))).to.equal('Loading…');
    element.remove();
  });

  const signs: [what: string, come: () => void][] = [
    ['the line is there again', () => window.dispatchEvent(new Event('online'))],
    ['the reader comes back to the page', () => document.dispatchEvent(new Event('visibilitychange'))],
  ];
  for (const [what, come] of signs)
    it(`tries again by itself when ${what}, and only then`, async () => {
      serveContent({ 'en/overview.json': 503 });
      const element = fixtureSync<ContentElement<never>>(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      await settled(element);
      expect(heard.error.length).to.equal(1);
      serveContent({ 'en/overview.json': overviewIn('en') });
      const shown = settled(element);
      come();
      await shown;
      expect(textOf(element.shadowRoot!.querySelector('[part=heading]'))).to.equal('Return and Reintegration');
      const requests = asked().length;
      come();
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(asked().length).to.equal(requests);
    });

  it('tries again also where another element hides in a closed shadow root', async () => {
    serveContent({ 'fr/overview.json': 503, 'en/overview.json': 503 });
    const hiding = document.createElement('div');
    const closed = hiding.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<return-reintegration-overview lang="fr"></return-reintegration-overview>';
    const told = new Promise(resolve => addEventListener('rr-error', resolve, { once: true }));
    document.body.append(hiding);
    await told;
    const element = fixtureSync<ContentElement<never>>(
      html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
    );
    await settled(element);
    serveContent({ 'fr/overview.json': overviewIn('fr'), 'en/overview.json': overviewIn('en') });
    const shown = settled(element);
    window.dispatchEvent(new Event('online'));
    await shown;
    expect(textOf(element.shadowRoot!.querySelector('[part=heading]'))).to.equal('Return and Reintegration');
    hiding.remove();
  });

  it('tells nobody of an element that has been taken out', async () => {
    serveContent({ 'en/overview.json': 500 });
    const element = fixtureSync<ContentElement<never>>(
      html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
    );
    const told: Event[] = [];
    element.addEventListener('rr-error', event => told.push(event));
    await waitUntil(() => asked().length);
    element.remove();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(told.map(event => (event as CustomEvent<{ message: string }>).detail.message)).to.deep.equal([]);
    expect(heard.error).to.deep.equal([]);
  });

  it('ends content that is longer than 4 MB, and says so', async () => {
    serveContent({ 'en/a.json': `"${'x'.repeat(4_000_000)}"` });
    await load().then(
      () => expect.fail('It should have failed.'),
      (error: Error) => expect(error.message).to.match(/en\/a\.json .*longer than 4 MB/),
    );
  });

  it('ends a stream that never ends', async () => {
    serveContent({});
    const served = window.fetch;
    let sent = 0;
    let isCancelled = false;
    const endless = () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: stream => {
          sent += 100_000;
          stream.enqueue(new Uint8Array(100_000).fill(32));
        },
        cancel: () => void (isCancelled = true),
      });
    window.fetch = (...request) =>
      String(request[0]).startsWith(contentBase())
        ? Promise.resolve(new Response(endless()))
        : served(...request);
    await load().then(
      () => expect.fail('It should have failed.'),
      (error: Error) => expect(error.message).to.contain('longer than 4 MB'),
    );
    expect(sent).to.be.below(5_000_000);
    await waitUntil(() => isCancelled);
  });
});
