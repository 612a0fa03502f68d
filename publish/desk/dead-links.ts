/** Asks the addresses of the content whether they still answer: each once, without its text, and no site twice at a time. */
import type { AuthoredContent } from '../content/read-content.ts';

/** Milliseconds. */
const [patience, pause] = [10_000, 500];
/** Sites that are asked at a time. */
const sitesAtOnce = 6;

export interface LinkReport {
  url: string;
  /** `dead`: the site says so, or there is no such site. `unclear`: only a person can tell. */
  state: 'alive' | 'dead' | 'unclear';
  /** What the site has answered. */
  answer: string;
}

export const linksIn = ({ catalogue, overviews }: AuthoredContent): string[] => {
  const inTexts = JSON.stringify(Object.values(overviews).map(({ sections }) => sections));
  const urls = [
    ...catalogue.resources.flatMap(({ editions }) =>
      editions.flatMap(({ links }) => links.map(({ url }) => url)),
    ),
    ...[...inTexts.matchAll(/"url":("(?:[^"\\]|\\.)*")/g)].map(([, url]) => JSON.parse(url!) as string),
  ];
  return [...new Set(urls)].filter(url => /^https?:/.test(url));
};

/** @param tell - Hears of each address once its site has answered. */
export async function checkLinks(
  urls: readonly string[],
  tell: (report: LinkReport) => void,
  { wait = pause, signal }: { wait?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const bySite = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    bySite.set(host, [...(bySite.get(host) ?? []), url]);
  }
  const sites = [...bySite.values()];
  const askSites = async () => {
    for (let site = sites.shift(); site; site = sites.shift())
      for (const url of site) {
        if (signal?.aborted) return;
        tell(await ask(url));
        if (url !== site.at(-1)) await new Promise(resolve => setTimeout(resolve, wait));
      }
  };
  await Promise.all(Array.from({ length: sitesAtOnce }, askSites));
}

async function ask(url: string): Promise<LinkReport> {
  try {
    let { status } = await request(url, 'HEAD');
    if (status === 405 || status === 501) ({ status } = await request(url, 'GET'));
    const state = status === 404 || status === 410 ? 'dead' : status < 400 ? 'alive' : 'unclear';
    return { url, state, answer: String(status) };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    const code = cause?.code ?? message;
    return { url, state: code === 'ENOTFOUND' ? 'dead' : 'unclear', answer: code };
  }
}

async function request(url: string, method: 'HEAD' | 'GET'): Promise<Response> {
  const headers = { 'User-Agent': 'return-reintegration-widgets (looks for dead links)' };
  const response = await fetch(url, { method, headers, signal: AbortSignal.timeout(patience) });
  await response.body?.cancel();
  return response;
}
