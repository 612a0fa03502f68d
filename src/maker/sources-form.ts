/** The fields for what no address can say, and how far the further lists can be read. */
import { html, nothing } from 'lit';
import { loadDoctorWords } from '../doctor/doctor-words.js';
import { feedLines, readLists } from '../doctor/feeds.js';
import type { FeedReading } from '../doctor/page.js';
import { unreadable } from '../doctor/rules/feeds.js';
import { flagField } from './fields/flag.js';
import { typedField } from './fields/typed.js';
import type { Field } from './field.js';
import { announceResult } from './maker.js';
import type { Maker } from './maker.js';
import { groupWords, mistakeText, sourceWords } from './setting-words.js';
import { addressesIn, isFlag } from './sources.js';
import type { SourceName } from './sources.js';

export function sourcesFieldset(maker: Maker) {
  const { feed, 'search-endpoint': endpoint } = maker.store.state.sources;
  const { label, help } = groupWords(maker.words).sources;
  return html`
    <fieldset>
      <legend>${label}</legend>
      <p class="help">${help}</p>
      ${typedField(fieldOf('feed', maker))} ${report(maker)}
      ${feed ? flagField(fieldOf('feed-only', maker)) : nothing}
      ${typedField(fieldOf('search-endpoint', maker))}
      ${endpoint ? typedField(fieldOf('search-key', maker)) : nothing}
      ${flagField(fieldOf('url-state', maker))}
    </fieldset>
  `;
}

function fieldOf(name: SourceName, maker: Maker): Field {
  const { store, words } = maker;
  const { fields, sources } = store.state;
  const mistake = fields.mistakes[name];
  return {
    ...sourceWords(words)[name],
    name,
    value: isFlag(name) ? sources[name] : (fields.typed[name] ?? sources[name]),
    mistake: mistake ? mistakeText(mistake, words) : '',
    words,
    change(value, isDone) {
      announceResult(store.setSource(name, value, isDone), maker);
      if (name === 'feed' && isDone) void readFeed(maker);
    },
  };
}

/** Reads the lists once the editor has left the field: half an address is nobody's. */
async function readFeed({ store }: Maker) {
  const { feed } = store.state.sources;
  if (!feed || store.state.feedReport?.feed === feed) return;
  store.change({ feedReport: { feed } });
  const [readings] = await Promise.all([
    readLists(addressesIn(feed)),
    loadDoctorWords(store.state.language).catch(console.error), // in English, then
  ]);
  if (store.state.feedReport?.feed === feed) store.change({ feedReport: { feed, readings } });
}

/** What the doctor says of the lists. */
function report({ store, words }: Maker) {
  const { sources, feedReport } = store.state;
  const { readings, feed } = feedReport ?? {};
  const isNow = !!feed && feed === sources['feed'];
  return html`
    <div id="feed-report" class="report" role="status">
      ${
        isNow
          ? (readings?.map(reading => ofList(reading, words)) ??
            words.msg('Reading the lists…', { id: 'maker-feed-reading' }))
          : nothing
      }
    </div>
  `;
}

function ofList(reading: FeedReading, { msg, fill, language }: Maker['words']) {
  if ('error' in reading) {
    const { address, error } = reading;
    return html`<p class="error">${fill(unreadable(msg), { address, why: error })}</p>`;
  }
  const lines = feedLines(reading, msg, language);
  // What the reading has noted is in English.
  const inEnglish = lines.length - reading.warnings.length;
  return html`
    <p><bdi>${reading.address}</bdi></p>
    <ul>
      ${lines.map((line, index) =>
        index < inEnglish ? html`<li>${line}</li>` : html`<li lang="en" dir="ltr">${line}</li>`,
      )}
    </ul>
  `;
}
