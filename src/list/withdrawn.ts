/** What the publisher's feed of changes says of a document that is no longer in the list. Loaded for a link to one. */
import { loadJson } from '../content/load-content.js';

export interface Withdrawal {
  id: string;
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** The day of the publication without it. */
  date: string;
}

interface ChangeFeed {
  items: {
    date_published: string;
    _change: { kind: string; id?: string; title: string; language: string };
  }[];
}

/**
 * Undefined where the feed cannot be had, or where the last that it tells of the document is something else.
 *
 * @param page - The publisher's page of the list.
 */
export async function findWithdrawal(id: string, page: URL): Promise<Withdrawal | undefined> {
  try {
    const { items } = (await loadJson(new URL('../changes.json', page).href)) as ChangeFeed;
    const last = items.find(({ _change }) => _change.id === id);
    if (last?._change.kind !== 'withdrawn') return undefined;
    const { title, language } = last._change;
    return { id, title, language, date: last.date_published.slice(0, 10) };
  } catch {
    return undefined;
  }
}
