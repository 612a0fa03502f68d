/** Gets a page, and asks the addresses it depends on. */
import { readFile } from 'node:fs/promises';
import { readAnswer } from '../look-ups.js';
import type { Answer } from '../page.js';

export interface SentPage {
  source: string;
  address?: string;
  /** Policies in its headers; undefined for a file, which has none. */
  policies?: string[];
}

/** Why a page cannot be looked at. */
export class NoPageError extends Error {}

export async function getPage(place: string, timeout: number): Promise<SentPage> {
  if (!/^https?:\/\//i.test(place))
    try {
      return { source: await readFile(place, 'utf8') };
    } catch (error) {
      throw new NoPageError(`${place}: ${causeOf(error)}`);
    }
  try {
    const response = await fetch(place, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(timeout),
    });
    const type = response.headers.get('content-type') ?? 'text/html';
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    if (!/html/i.test(type)) throw new Error(`Content-Type: ${type}`);
    const policy = response.headers.get('content-security-policy');
    return { source: await response.text(), address: response.url, policies: policy ? [policy] : [] };
  } catch (error) {
    throw new NoPageError(`${place}: ${causeOf(error)}`);
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
    return { ...(await readAnswer(response)), ...(shared !== undefined && { shared }) };
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
