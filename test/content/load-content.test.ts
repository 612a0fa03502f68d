import { expect } from '@open-wc/testing';
import { NotFoundError, forgetAnswers, loadJson } from '../../src/content/load-content.js';
import type { Answer } from '../helpers.js';
import { asked, contentBase, later, serveContent, stopServing } from '../helpers.js';

describe('Loading content', () => {
  const realTimeout = AbortSignal.timeout;
  afterEach(() => {
    stopServing();
    AbortSignal.timeout = realTimeout;
  });

  const load = () => loadJson(`${contentBase()}content/en/a.json`);

  /** The message of the error. */
  async function complaint(answer: Answer): Promise<Error> {
    serveContent({ 'en/a.json': answer });
    try {
      await load();
    } catch (error) {
      return error as Error;
    }
    throw new Error('It should have failed.');
  }

  it('gives what the address answers', async () => {
    serveContent({ 'en/a.json': { title: 'A' } });
    expect(await load()).to.deep.equal({ title: 'A' });
  });

  it('joins a request that is under way', async () => {
    const { answer, arrive } = later();
    serveContent({ 'en/a.json': answer });
    const both = Promise.all([load(), load()]);
    arrive({ title: 'A' });
    expect(await both).to.deep.equal([{ title: 'A' }, { title: 'A' }]);
    expect(asked()).to.deep.equal(['en/a.json']);
  });

  it('keeps answers', async () => {
    serveContent({ 'en/a.json': { title: 'A' } });
    await load();
    serveContent({ 'en/a.json': { title: 'B' } });
    expect(await load()).to.deep.equal({ title: 'A' });
    expect(asked()).to.deep.equal(['en/a.json']);
  });

  it('asks again after a failure, whatever it was', async () => {
    for (const answer of [500, 404, '<!doctype html>', new TypeError('Failed to fetch')]) {
      await complaint(answer);
      const before = asked().length;
      serveContent({ 'en/a.json': { title: 'A' } });
      expect(await load()).to.deep.equal({ title: 'A' });
      expect(asked().length).to.equal(before + 1);
      stopServing();
    }
  });

  it('forgets nothing newer after a failure', async () => {
    const old = later();
    serveContent({ 'en/a.json': old.answer });
    const first = load().catch((error: Error) => error);
    forgetAnswers();
    const next = later();
    serveContent({ 'en/a.json': next.answer });
    const second = load();
    old.arrive('<!doctype html>');
    expect(await first).to.be.instanceOf(Error);
    const third = load();
    next.arrive({ title: 'A' });
    expect(await Promise.all([second, third])).to.deep.equal([{ title: 'A' }, { title: 'A' }]);
    expect(asked().length).to.equal(2);
  });

  it('keeps different addresses apart', async () => {
    serveContent({ 'en/a.json': { title: 'A' }, 'en/b.json': { title: 'B' } });
    const [a, b] = await Promise.all([load(), loadJson(`${contentBase()}content/en/b.json`)]);
    expect([a, b]).to.deep.equal([{ title: 'A' }, { title: 'B' }]);
  });

  it('says nothing about the reader: neither which page this is, nor cookies for another host', async () => {
    const requests = serveContent({ 'en/a.json': {} });
    await load();
    const { referrerPolicy, credentials, method } = requests[0]!;
    expect({ referrerPolicy, credentials, method }).to.deep.equal({
      referrerPolicy: 'no-referrer',
      credentials: 'same-origin',
      method: 'GET',
    });
  });

  const failures: [string, Answer, RegExp][] = [
    ['there is nothing at the address', 404, /\/content\/en\/a\.json answered 404\.$/],
    ['the host is broken', 500, /\/content\/en\/a\.json answered 500\.$/],
    ['the host refuses', 403, /\/content\/en\/a\.json answered 403\.$/],
    ['a page comes in place of data', '<!doctype html><p>Hello', /\/content\/en\/a\.json is not valid JSON \(.+\)\.$/],
    ['the answer breaks off', '{"title": "A', /\/content\/en\/a\.json is not valid JSON \(.+\)\.$/],
    ['nothing comes at all', '', /\/content\/en\/a\.json is not valid JSON \(.+\)\.$/],
    [
      'the host cannot be reached',
      new TypeError('Failed to fetch'),
      /\/content\/en\/a\.json could not be reached \(Failed to fetch\): address, host, CORS or Content Security Policy\.$/,
    ],
    ...[
      ['ENOTFOUND', 'no host of this name is found'],
      ['ECONNREFUSED', 'the host refuses the connection'],
      ['CERT_HAS_EXPIRED', 'its certificate is not accepted'],
      ['UND_ERR_CONNECT_TIMEOUT', 'it does not answer in time'],
      ['ECONNRESET', 'the connection breaks'],
    ].map(([code, words]): [string, Answer, RegExp] => [
      `Node tells ${code}`,
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) }),
      new RegExp(`/a\\.json could not be reached \\(${code}\\): ${words}\\.$`),
    ]),
  ];
  for (const [what, answer, message] of failures)
    it(`says so with the address when ${what}`, async () => {
      const error = await complaint(answer);
      expect(error.message).to.match(/^https:\/\/content\.example\//);
      expect(error.message).to.match(message);
    });

  it('tells an address that answers "not found" from one that does not answer', async () => {
    expect(await complaint(404)).to.be.instanceOf(NotFoundError);
    for (const answer of [500, 403, 'garbage', new TypeError('Failed to fetch')]) {
      stopServing();
      expect(await complaint(answer)).not.to.be.instanceOf(NotFoundError);
    }
  });

  it('gives up on a line that stays silent', async () => {
    const patience = new AbortController();
    AbortSignal.timeout = () => patience.signal;
    const error = complaint(later().answer);
    patience.abort(new DOMException('signal timed out', 'TimeoutError'));
    expect((await error).message).to.contain(
      'could not be reached (signal timed out): it does not answer in time.',
    );
  });
});
