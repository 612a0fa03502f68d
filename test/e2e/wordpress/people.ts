/** The people of a WordPress: they log in and save as their editor does, and a reader looks at the result. */
import type { APIRequestContext, Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { rest } from './forms.ts';
import type { Form } from './forms.ts';
import type { Role, WordPress } from './server.ts';
import { defineName } from '../../../publish/page-functions.ts';

/** A user with the rights of a role, logged in. */
export interface Person {
  context: BrowserContext;
  /** A request to the REST API, as the block editor makes it. */
  rest: (method: 'GET' | 'POST' | 'PUT', route: string, data?: object) => Promise<Answer>;
}

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever WordPress answers
  json: any;
}

export async function logIn(browser: Browser, wordpress: WordPress, role: Role): Promise<Person> {
  const context = await browser.newContext({ baseURL: wordpress.origin });
  await context.addInitScript(defineName);
  const { request } = context;
  await request.get('/wp-login.php'); // sets the cookie that the form asks for
  const form = { log: role, pwd: wordpress.password, testcookie: '1' };
  await request.post('/wp-login.php', { form, maxRedirects: 0 });
  const nonce = await (await request.get('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
  if (!/^\w{10}$/.test(nonce)) throw new Error(`The ${role} could not log in.`);
  return { context, rest: (method, route, data) => askRest(request, nonce, method, route, data) };
}

async function askRest(
  request: APIRequestContext,
  nonce: string,
  method: string,
  route: string,
  data?: object,
): Promise<Answer> {
  const [path, query = ''] = route.split('?');
  const response = await request.fetch(`/index.php?rest_route=${path}&${query}`, {
    method,
    headers: { 'X-WP-Nonce': nonce },
    ...(data && { data }),
  });
  return { status: response.status(), json: await response.json() };
}

export interface Saved {
  address: string;
  /** What WordPress has kept. */
  kept: string;
  /** How much that is of what was to be saved. */
  saved: 'whole' | 'part' | 'no';
}

/** Saves as `person`; who may not publish leaves that to `publisher`, who changes nothing in it. */
export async function save(person: Person, publisher: Person, title: string, form: Form): Promise<Saved> {
  let answer = await person.rest('POST', '/wp/v2/posts?context=edit', {
    title,
    content: form.content,
    status: 'draft',
  });
  if (answer.status !== 201) throw new Error(`${title}: ${JSON.stringify(answer.json)}`);
  const kept = answer.json.content.raw as string;
  const { id } = answer.json as { id: number };

  answer = await person.rest('POST', `/wp/v2/posts/${id}`, { status: 'publish' });
  if (answer.status === 403)
    answer = await publisher.rest('POST', `/wp/v2/posts/${id}`, { status: 'publish' });
  if (answer.json.status !== 'publish') throw new Error(`${title}: ${JSON.stringify(answer.json)}`);

  return {
    address: answer.json.link as string,
    kept,
    saved: isSame(kept, form.content) ? 'whole' : kept.includes(form.essence) ? 'part' : 'no',
  };
}

/** A space before the slash of a tag says the same. */
const isSame = (kept: string, content: string) =>
  kept.replaceAll(' />', '/>') === content.replaceAll(' />', '/>');

export interface View {
  /**
   * What a reader gets to see. "other documents": not the five that were asked for. "both": the words that stand for
   * them where they cannot be had, too. "cut off": a frame that is not high enough. "words": only these. "link": one to
   * the publisher's page.
   */
  shown: 'documents' | 'other documents' | 'both' | 'cut off' | 'link' | 'words' | 'nothing';
  /** What stands below it on the page. */
  isRestThere: boolean;
}

/** Notes when an element has painted or failed, in the page and in each frame. */
export async function newReader(browser: Browser): Promise<BrowserContext> {
  const reader = await browser.newContext();
  await reader.addInitScript(defineName);
  await reader.addInitScript(() => {
    const settled = new WeakSet<EventTarget>();
    Object.assign(globalThis, { settled });
    for (const event of ['rr-load', 'rr-error'])
      addEventListener(event, ({ target }) => target && settled.add(target), true);
  });
  return reader;
}

/** Opens the page and looks, once nothing more can come. */
export async function view(reader: BrowserContext, address: string, site: string, form: Form): Promise<View> {
  const page = await reader.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    const frame = await frameOn(page, site);
    try {
      if (frame) await frameShows(page, frame);
      else if (await page.locator(`script[src^="${site}/v1/widgets"]`).count())
        await settles(page.mainFrame());
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error; // what shows now counts
    }

    const documents =
      (await documentsIn(page.mainFrame())) ||
      (frame && !(await isCutAway(frame)) ? await documentsIn(frame) : 0);
    const hasWords = form.instead ? await isVisible(page, form.instead) : false;
    const hasLink = (await page.locator(`main a[href^="${site}/v1/"]`).filter({ visible: true }).count()) > 0;
    return {
      shown: documents
        ? hasWords
          ? 'both'
          : documents === 5
            ? 'documents'
            : frame && !(await hasRoom(frame))
              ? 'cut off'
              : 'other documents'
        : hasLink
          ? 'link'
          : hasWords
            ? 'words'
            : 'nothing',
      isRestThere: await isVisible(page, rest),
    };
  } finally {
    await page.close();
  }
}

const isVisible = async (page: Page, text: string) =>
  (await page.locator('main').getByText(text).filter({ visible: true }).count()) > 0;

/** The frame with our page, which WordPress makes browsers load only when a reader comes near it. */
async function frameOn(page: Page, site: string) {
  const element = page.locator(`iframe[src^="${site}/v1/"]`);
  if (!(await element.count())) return undefined;
  await element.scrollIntoViewIfNeeded();
  return (await (await element.elementHandle())!.contentFrame()) ?? undefined;
}

/** Until each element has painted or failed; the first one may still be to come, in place of a link. */
async function settles(frame: Frame) {
  const areAllSettled = () => {
    const elements = [...document.querySelectorAll('resource-list')];
    const { settled } = globalThis as unknown as { settled: WeakSet<EventTarget> };
    return elements.length > 0 && elements.every(element => settled.has(element));
  };
  // By the clock: a frame that is cut away paints nothing.
  await frame.waitForFunction(areAllSettled, undefined, { polling: 50 });
}

/** Until the frame has its documents, and the page around has taken off what hides it. */
async function frameShows(page: Page, frame: Frame) {
  await settles(frame);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every(({ style }) => !style.clip),
  );
  // WordPress lets nobody scroll in the frames that it makes; what somebody typed has its own scroll bar.
  if (await page.locator('iframe[data-secret]').count()) await frame.waitForFunction(isHighEnough);
}

const documentsIn = (frame: Frame) =>
  frame.locator('resource-list [part~=item]').filter({ visible: true }).count();

/** WordPress hides a frame that way until it has answered. */
const isCutAway = async (frame: Frame) =>
  (await frame.frameElement()).evaluate(element => getComputedStyle(element as HTMLElement).clip !== 'auto');

const isHighEnough = () => document.documentElement.scrollHeight <= innerHeight;
const hasRoom = async (frame: Frame) =>
  !(await (await frame.frameElement()).getAttribute('data-secret')) || frame.evaluate(isHighEnough);
