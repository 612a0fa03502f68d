import { expect } from '@open-wc/testing';
import { Loader } from '../../src/base/loader.js';
import type { LocalizedContent, Wanted } from '../../src/base/loader.js';

const french: Wanted = { language: 'fr', tag: 'fr', base: '/v1/', content: undefined };
const arabic: Wanted = { ...french, language: 'ar', tag: 'ar' };

const viewOf = (content: string, wanted = french): LocalizedContent<string> => ({
  content,
  asked: wanted,
  shown: wanted,
});

/** A loader whose answers the test gives, in any order. */
function loader() {
  const requests: {
    wanted: Wanted;
    signal: AbortSignal;
    answer: (view: LocalizedContent<string>) => void;
    fail: (error: Error) => void;
  }[] = [];
  const reported: string[] = [];
  let drawings = 0;
  let pageTellsReaders = false;
  const it = new Loader<string>(
    {
      requestUpdate: () => void drawings++,
      report: error => {
        reported.push(error.message);
        return !pageTellsReaders;
      },
    },
    (wanted, signal) =>
      new Promise((answer, fail) => {
        requests.push({ wanted, signal, answer, fail });
      }),
  );
  return {
    it,
    requests,
    reported,
    drawings: () => drawings,
    pageTells: () => void (pageTellsReaders = true),
  };
}

describe('The loader of an element', () => {
  it('begins by loading, and shows what comes', async () => {
    const { it, requests } = loader();
    expect(it.status).to.deep.equal({ kind: 'loading' });
    const done = it.want(french);
    requests[0]!.answer(viewOf('a'));
    await done;
    expect(it.status).to.deep.equal({ kind: 'shown', view: viewOf('a') });
  });

  it('asks once for the same, and again when any field differs', async () => {
    const { it, requests } = loader();
    void it.want(french);
    await it.want({ ...french });
    expect(requests.length).to.equal(1);
    for (const changed of [{ tag: 'fr-CA' }, { base: '/other/' }, { content: {} }, { feed: 'a, b' }])
      void it.want({ ...french, ...changed });
    expect(requests.length).to.equal(5);
  });

  it('drops a late answer, and a late failure, to an older question', async () => {
    const { it, requests, reported } = loader();
    const older = it.want(french);
    const other = it.want({ ...french, base: '/other/' });
    const newest = it.want(arabic);
    expect(requests.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    requests[2]!.answer(viewOf('new', arabic));
    await newest;
    requests[0]!.answer(viewOf('old'));
    requests[1]!.fail(new Error('late'));
    await Promise.all([older, other]);
    expect(it.status.view?.content).to.equal('new');
    expect(reported).to.deep.equal([]);
  });

  it('keeps what is on screen while other content comes, and where that fails', async () => {
    const { it, requests, reported } = loader();
    const first = it.want(french);
    requests[0]!.answer(viewOf('a'));
    await first;
    const second = it.want(arabic);
    expect(it.status).to.deep.equal({ kind: 'loading', view: viewOf('a') });
    requests[1]!.fail(new Error('the host is down'));
    await second;
    expect(it.status).to.deep.equal({ kind: 'failed', view: viewOf('a'), toldBy: 'us' });
    expect(reported).to.deep.equal(['the host is down']);
  });

  it('leaves it to the page to tell the reader', async () => {
    const { it, requests, pageTells } = loader();
    pageTells();
    const done = it.want(french);
    requests[0]!.fail(new Error('404'));
    await done;
    expect(it.status).to.deep.equal({ kind: 'failed', view: undefined, toldBy: 'page' });
  });

  it('tries again once, however often it is told to, and says that a reader asked', async () => {
    const { it, requests } = loader();
    const failed = it.want(french);
    requests[0]!.fail(new Error('404'));
    await failed;
    const again = it.retry();
    await it.retry();
    expect(it.status.kind).to.equal('retrying');
    expect(requests.length).to.equal(2);
    requests[1]!.answer(viewOf('a'));
    await again;
    expect(it.status).to.deep.equal({ kind: 'shown', view: viewOf('a') });
  });

  it('says once for each view that it is drawn', async () => {
    const { it, requests } = loader();
    expect(it.drawn()).to.equal(false);
    const done = it.want(french);
    requests[0]!.answer(viewOf('a'));
    await done;
    expect([it.drawn(), it.drawn()]).to.deep.equal([true, false]);
  });

  it('brings back the last view that could be drawn, and asks to draw that', async () => {
    const { it, requests, drawings } = loader();
    const first = it.want(french);
    requests[0]!.answer(viewOf('good'));
    await first;
    it.drawn();
    const second = it.want(arabic);
    requests[1]!.answer(viewOf('bad', arabic));
    await second;
    const before = drawings();
    it.cannotDraw(new Error('blocks is not iterable'));
    expect(it.status).to.deep.equal({ kind: 'failed', view: viewOf('good'), toldBy: 'us' });
    expect(drawings()).to.equal(before + 1);
    it.cannotDraw(new Error('nor this one'));
    expect(drawings(), 'never for ever').to.equal(before + 1);
  });
});
