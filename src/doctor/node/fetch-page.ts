/** Gets a page, and asks the addresses it depends on. */
import { open } from 'node:fs/promises';
import { readAtMost } from '../../content/load-content.js';
import { longestPage, readAnswer } from '../look-ups.js';
import type { Answer, Facts } from '../page.js';
import { closeEmptyTags } from '../source.js';

export interface SentPage extends Pick<Facts, 'address' | 'encoding' | 'isXhtml' | 'embedderPolicy'> {
  source: string;
  /** Policies in its headers; undefined for a file, which has none. */
  policies?: string[];
}

/** Why a page cannot be looked at. */
export class NoPageError extends Error {}

export async function getPage(place: string, timeout: number): Promise<SentPage> {
  try {
    return await (/^https?:\/\//i.test(place) ? fetchPage(place, timeout) : readPage(place));
  } catch (error) {
    throw new NoPageError(`${place}: ${causeOf(error)}`);
  }
}

async function readPage(path: string): Promise<SentPage> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > longestPage * 1e6) throw new Error(`> ${longestPage} MB`);
    return decodePage(await file.readFile(), /\.xht(ml)?$/i.test(path) ? 'application/xhtml+xml' : '');
  } finally {
    await file.close();
  }
}

async function fetchPage(address: string, timeout: number): Promise<SentPage> {
  const response = await fetch(address, {
    headers: { accept: 'text/html,application/xhtml+xml' },
    signal: AbortSignal.timeout(timeout),
  });
  const { headers } = response;
  const type = headers.get('content-type') ?? 'text/html';
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (!/html/i.test(type)) throw new Error(`Content-Type: ${type}`);
  const bytes = await (await readAtMost(longestPage, response)).arrayBuffer();
  return {
    ...decodePage(new Uint8Array(bytes), type),
    address: response.url,
    policies: [headers.get('content-security-policy') ?? ''],
    embedderPolicy: headers.get('cross-origin-embedder-policy') ?? '',
  };
}

const ofItself = /<meta[^>]{1,200}charset=["']?([\w-]+)|^<\?xml[^>]{1,200}encoding=["']([\w-]+)/i;

/** As a browser finds out the encoding: by the first bytes, the header, or what the page says of itself (HTML, 13.2.3.2). */
function decodePage(bytes: Uint8Array, type: string): SentPage {
  const isXhtml = /xhtml\+xml/i.test(type);
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const mark = /^(?:(\xef\xbb\xbf)|(\xfe\xff)|(\xff\xfe))/.exec(start);
  const said = mark
    ? ['utf-8', 'utf-16be', 'utf-16le'][mark.slice(1).findIndex(Boolean)]
    : (/charset="?([\w-]+)/i.exec(type) ?? ofItself.exec(start))?.slice(1).find(Boolean);
  const decoder = decoderFor(said) ?? decoderFor(isXhtml || isUtf8(bytes) ? 'utf-8' : 'windows-1252')!;
  const text = decoder.decode(bytes);
  return {
    source: isXhtml ? closeEmptyTags(text) : text,
    encoding: decoder.encoding,
    isXhtml,
  };
}

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

function decoderFor(label = 'unknown'): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined; // no encoding that browsers know either
  }
}

/** Asks as a browser would for a page that stands at this address. */
export async function ask(address: string, page: string | undefined, timeout: number): Promise<Answer> {
  const origin = page ? new URL(page).origin : undefined;
  try {
    const response = await fetch(address, {
      headers: { ...(origin && { origin }) },
      signal: AbortSignal.timeout(timeout),
    });
    const allowed = response.headers.get('access-control-allow-origin');
    // Of a page whose place is not known, nobody knows whether it may.
    const shared =
      allowed === '*' || (origin ? allowed === origin || origin === new URL(response.url).origin : undefined);
    const { headers } = response;
    return { ...(await readAnswer(response)), headers, shared };
  } catch (error) {
    return { failure: causeOf(error) };
  }
}

/** The shortest that Node says about a failure: "ENOTFOUND". */
function causeOf(error: unknown): string {
  const { cause, code, name, message } = error as Error & {
    code?: string;
    cause?: { code?: string; message?: string };
  };
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return cause?.code ?? cause?.message ?? (typeof code === 'string' ? code : message);
}
