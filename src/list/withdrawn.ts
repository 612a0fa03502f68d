/** What the publisher's feed of changes says of a document that is no longer in the list. Loaded for a link to one. */
import { html } from 'lit';
import { inLanguage, languageNote } from '../base/in-language.js';
import { loadJson } from '../content/load-content.js';
import { formatDate } from '../localization/format.js';
import { fill } from '../localization/messages.js';
import type { ListHost } from './list-host.js';

export interface Withdrawal {
  id: string;
  /** Tells the reader of it. */
  render(): unknown;
}

interface ChangeFeed {
  items: {
    /** Of the publication without it. */
    date_published: string;
    /** `language`: BCP 47 tag of the title. */
    _change: { kind: string; id?: string; title: string; language: string };
  }[];
}

/**
 * Undefined where the feed cannot be had, or where the last that it tells of the document is something else.
 *
 * @param page - The publisher's page of the list.
 */
export async function findWithdrawal(id: string, page: URL, host: ListHost): Promise<Withdrawal | undefined> {
  try {
    const { items } = (await loadJson(new URL('../changes.json', page).href)) as ChangeFeed;
    const last = items.find(({ _change }) => _change.id === id);
    if (last?._change.kind !== 'withdrawn') return undefined;
    const { title, language } = last._change;
    const render = () => {
      const { msg, locale } = host;
      const text = msg('The document of your link was withdrawn on {date}:', { id: 'list-withdrawn' });
      const date = formatDate(last.date_published.slice(0, 10), locale.tag);
      return html`${fill(text, { date })} <bdi>${inLanguage(host, title, language)}${languageNote(host, language)}</bdi>`;
    };
    return { id, render };
  } catch {
    return undefined;
  }
}
