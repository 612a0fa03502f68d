/** Our pages in frames, and the pages around them that set the frames' height. */
import { expect, fixtureSync } from '@open-wc/testing';
import type { Frame } from '../helpers.js';
import { openPage, waitUntil } from '../helpers.js';

const helper = '<script type="module" src="/v1/frames.js"></script>';
const widgets = '<script type="module" src="/v1/widgets.js"></script>';
const list =
  '<iframe title="Documents" style="width: 500px; height: 150px" src="/v1/fr/resources/index.html?frame&amp;limit=3"></iframe>';

const open = (body: string) =>
  openPage(`<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`);
const framesOf = ({ document }: Frame) => [...document.querySelectorAll('iframe')];

/** Whether the frame is exactly as high as its page. */
const fits = (frame: HTMLIFrameElement) => {
  // There is no element before the page has loaded.
  const height = frame.contentDocument?.documentElement?.getBoundingClientRect().height ?? 0;
  return height > 200 && frame.clientHeight === Math.ceil(height);
};

/** From 0, black, to 1, white; undefined for a ground that is not there. */
function brightness(color: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = color.match(/[\d.]+/g)!.map(Number);
  return alpha ? (red + green + blue) / 765 : undefined;
}

describe('A frame of our pages', () => {
  it('shows the element alone, and a link to the whole of it', async () => {
    const page = await open(list + helper);
    const [frame] = framesOf(page);
    await waitUntil(() => fits(frame!));
    const { contentDocument } = frame!;
    for (const furniture of ['.skip', 'header', 'footer'])
      expect(contentDocument!.querySelector(furniture)!.checkVisibility(), furniture).to.equal(false);
    const whole = contentDocument!.querySelector<HTMLAnchorElement>('.whole a')!;
    expect(whole.checkVisibility()).to.equal(true);
    expect(whole.closest('main')?.localName).to.equal('main'); // no text outside of the landmarks
    expect(new URL(whole.href).search).to.equal('');
    expect(contentDocument!.querySelectorAll('resource-list [part=item]').length).to.equal(3);
  });

  for (const [what, script] of Object.entries({ 'the small helper': helper, 'widgets.js': widgets })) {
    it(`gets the height of what it shows from ${what}`, async () => {
      const page = await open(list + script);
      await waitUntil(() => fits(framesOf(page)[0]!));
      expect(page.errors).to.deep.equal([]);
    });

    it(`gets it when it comes later (${what})`, async () => {
      const page = await open(script);
      page.document.body.insertAdjacentHTML('beforeend', list);
      await waitUntil(() => fits(framesOf(page)[0]!));
    });
  }

  it('gets it in whatever box the page gives to frames', async () => {
    const page = await open(
      `<style>iframe { box-sizing: border-box; border: 5px solid }</style>${list}${helper}`,
    );
    await waitUntil(() => fits(framesOf(page)[0]!));
  });

  it('keeps its height in a text that somebody edits', async () => {
    const page = await open(`<div contenteditable="true">${list}</div>${list}${helper}`);
    const [edited, other] = framesOf(page);
    await waitUntil(() => fits(other!));
    await waitUntil(() => edited!.contentDocument?.querySelector('resource-list [part=take-away]'));
    expect(edited!.style.height).to.equal('150px');
  });

  it('moves the page once, not bit by bit', async () => {
    const heights: number[] = [];
    const page = await open(list + helper);
    page.window.addEventListener('message', ({ data }: MessageEvent<{ height: number }>) =>
      heights.push(data.height),
    );
    await waitUntil(() => fits(framesOf(page)[0]!));
    expect(heights).to.have.length(1);
  });

  it('follows changes of its width and of what it shows', async () => {
    const page = await open(list + helper);
    const frame = framesOf(page)[0]!;
    await waitUntil(() => fits(frame));
    const before = frame.offsetHeight;
    frame.style.width = '250px';
    await waitUntil(() => frame.offsetHeight > before && fits(frame));
    frame.contentDocument!.querySelector('resource-list')!.setAttribute('limit', '1');
    await waitUntil(() => frame.offsetHeight < before && fits(frame));
  });

  it('is as high as the page that readers see, also where it is asked while that is being drawn', async () => {
    const page = await open(list + helper);
    const frame = framesOf(page)[0]!;
    await waitUntil(() => fits(frame));
    const before = frame.clientHeight;
    const { body } = frame.contentDocument!;
    const asked = new MessageEvent('message', {
      data: { type: 'rr-height?' },
      source: page.window,
      origin: location.origin,
    });
    const heights: number[] = [];
    page.window.addEventListener('message', ({ data }: MessageEvent<{ height: number }>) =>
      heights.push(data.height),
    );
    body.style.paddingBlockEnd = '500px';
    frame.contentWindow!.dispatchEvent(asked);
    body.style.paddingBlockEnd = '';
    await waitUntil(() => heights.length > 1 && fits(frame));
    expect(heights[0]).to.be.greaterThan(before);
    expect(heights.slice(1)).to.deep.equal([before]);
  });

  it('has no height while it is hidden, and the right one when it shows', async () => {
    const page = await open(`<details><summary>Documents</summary>${list}</details>${list}${helper}`);
    const [hidden, visible] = framesOf(page);
    await waitUntil(() => fits(visible!));
    expect(hidden!.style.height).to.equal('150px');
    page.document.querySelector('details')!.open = true;
    await waitUntil(() => fits(hidden!));
  });

  it('works in a sandbox, without an origin of its own', async () => {
    const sandboxed = list.replace('<iframe', '<iframe sandbox="allow-scripts"');
    const page = await open(sandboxed + helper);
    await waitUntil(() => framesOf(page)[0]!.offsetHeight > 250);
  });

  for (const height of ['1e9', '-5', 'NaN', '"4000"'])
    it(`keeps the height it has where it says another than it can have: ${height}`, async () => {
      const page = await open(list + helper);
      const [shown] = framesOf(page);
      await waitUntil(() => fits(shown!));
      const { height: before } = shown!.style;
      const arrived = new Promise(resolve =>
        page.window.addEventListener('message', resolve, { once: true }),
      );
      (shown!.contentWindow as unknown as { eval: (code: string) => void }).eval(
        `parent.postMessage({ type: 'rr-height', height: ${height} }, '*')`,
      );
      await arrived;
      expect(shown!.style.height).to.equal(before);
    });

  it('says its height to nobody who has not asked', async () => {
    const heard: unknown[] = [];
    const page = await open(list);
    page.window.addEventListener('message', ({ data }) => heard.push(data));
    await waitUntil(() =>
      framesOf(page)[0]!.contentDocument?.querySelector('resource-list [part=tools] input'),
    );
    expect(heard).to.deep.equal([]);
  });

  it('shows on a page that is isolated', async () => {
    const outer = document.createElement('iframe');
    outer.title = 'Page';
    outer.src = '/test/links-and-frames/page-isolated.html';
    fixtureSync('<div></div>').append(outer);
    await waitUntil(() => {
      const frame = outer.contentDocument?.querySelector('iframe');
      return frame?.contentDocument?.querySelector('territory-footnote') && frame.style.height;
    });
    outer.remove();
  });

  it('is not resized by messages of others', async () => {
    const page = await open(list + '<iframe title="Other" src="about:blank"></iframe>' + helper);
    const [ours, other] = framesOf(page);
    await waitUntil(() => fits(ours!));
    const { height } = ours!.style;
    const forged = { type: 'rr-height', height: 4000 };
    const arrived = new Promise(resolve => page.window.addEventListener('message', resolve, { once: true }));
    (other!.contentWindow as unknown as { eval: (code: string) => void }).eval(
      `parent.postMessage(${JSON.stringify(forged)}, '*')`,
    );
    await arrived;
    expect([ours!.style.height, other!.style.height]).to.deep.equal([height, '']);
  });

  it('takes language and colours from its address', async () => {
    const page = await open(
      list.replace('/fr/', '/ar/').replace('?frame', '?frame&amp;scheme=dark') + helper,
    );
    const frame = framesOf(page)[0]!;
    await waitUntil(() => fits(frame));
    const root = frame.contentDocument!.documentElement;
    expect([root.lang, root.dir, getComputedStyle(root).colorScheme]).to.deep.equal(['ar', 'rtl', 'dark']);
  });

  /** What a frame shows on a page that is dark: how the text stands out from what is behind it. */
  const onDark = async (query: string, scheme = '') => {
    const page = await open(
      `<style>:root { ${scheme} } body { background: #111; color: #eee }</style>` +
        list.replace('?frame', `?frame${query}`) +
        helper,
    );
    const frame = framesOf(page)[0]!;
    await waitUntil(() => fits(frame));
    const { contentDocument, contentWindow } = frame;
    const styleOf = (element: Element) => contentWindow!.getComputedStyle(element);
    const heading = contentDocument!.querySelector('resource-list h2')!;
    const ground = styleOf(contentDocument!.documentElement).backgroundColor;
    return { text: brightness(styleOf(heading).color), ground: brightness(ground) };
  };

  for (const query of ['', '&amp;scheme=light', '&amp;scheme=loud'])
    for (const scheme of ['', 'color-scheme: dark', 'color-scheme: light dark'])
      it(`is light, on a ground of its own, on a dark page (${query || 'as usual'}; ${scheme || 'no scheme'})`, async () => {
        expect(await onDark(query, scheme)).to.deep.equal({ text: 0, ground: 1 });
      });

  it('is dark with scheme=dark, on a ground of its own', async () => {
    const { text, ground } = await onDark('&amp;scheme=dark');
    // Each browser has a dark ground of its own: Firefox's is #1c1b22.
    expect([text! > 0.9, ground! < 0.2]).to.deep.equal([true, true]);
  });

  for (const scheme of ['', 'color-scheme: dark'])
    it(`shows the page through with scheme=host, and writes in its colour (${scheme || 'no scheme'})`, async () => {
      const { text, ground } = await onDark('&amp;scheme=host', scheme);
      expect([text! > 0.9, ground]).to.deep.equal([true, undefined]);
    });

  it('leads its links out of the frame, but not those within the page', async () => {
    const page = await open(list.replace('resources', 'overview').replace('&amp;limit=3', '') + helper);
    const frame = framesOf(page)[0]!;
    await waitUntil(() => fits(frame));
    const root = frame.contentDocument!.querySelector('return-reintegration-overview')!;
    const clicked = (link: HTMLAnchorElement) => {
      link.addEventListener('click', event => event.preventDefault(), { once: true });
      link.click();
      return link.target;
    };
    expect(clicked(root.querySelector<HTMLAnchorElement>('[role=doc-noteref]')!)).to.equal('');
    expect(clicked(frame.contentDocument!.querySelector<HTMLAnchorElement>('.whole a')!)).to.equal('_top');
  });
});

/** The part of wp-includes/js/wp-embed.js that handles frames. */
function asWordPress(page: Frame, frame: HTMLIFrameElement, secret: string) {
  const links: string[] = [];
  page.window.addEventListener(
    'message',
    ({ data, source }: MessageEvent<{ message: string; secret: string; value: unknown }>) => {
      if (data.secret !== secret || source !== frame.contentWindow) return;
      if (data.message === 'height') frame.height = String(Math.min(1000, Math.max(200, Number(data.value))));
      if (data.message === 'link') links.push(String(data.value));
    },
  );
  return links;
}

describe('A frame that WordPress makes of an address', () => {
  const secret = 'aB3dE6gH9j';
  const embed = (path: string) =>
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Ours" width="600" height="300" data-secret="${secret}" src="/v1/${path}#?secret=${secret}"></iframe>`;

  for (const path of [
    'fr/resources/index.html?frame&amp;limit=3',
    'ar/overview/index.html?frame&amp;sections=overview',
    'en/footnote/index.html?frame',
  ])
    it(`answers with the secret, and fits: ${path}`, async () => {
      const page = await open('');
      page.document.body.innerHTML = embed(path);
      const frame = framesOf(page)[0]!;
      asWordPress(page, frame, secret);
      await waitUntil(() => frame.height !== '300');
      expect(Number(frame.height)).to.be.within(200, 1000);
    });

  it('leaves its height to WordPress', async () => {
    const page = await open(embed('fr/resources/index.html?frame&amp;limit=3') + list + helper);
    await waitUntil(() => fits(framesOf(page)[1]!));
    expect(framesOf(page)[0]!.style.height).to.equal('');
  });
});
