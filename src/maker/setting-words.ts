/** What is said about settings: their names, what they hold, and why a value is left out. */
import type { View } from '../content/views.js';
import type { Kind } from '../links-and-frames/address.js';
import { possibleEndpoints } from '../search-endpoint/endpoint.js';
import type { Refusal } from './choice.js';
import type { SourceName } from './sources.js';
import type { Words } from './words.js';

/** A name, and what it takes to choose, where that is not plain. */
export interface Explained {
  label: string;
  help?: string;
}

/** By the names of the parameters. */
export const settingWords = ({ msg }: Words): Record<string, Explained> => ({
  sections: {
    label: msg('Sections', { id: 'maker-set-sections' }),
    help: msg('They appear in this order.', { id: 'maker-set-sections-help' }),
  },
  'no-footnote': {
    label: msg('Leave out the note on territories', { id: 'maker-set-no-footnote' }),
    help: msg('Only where your page already carries that note.', { id: 'maker-set-no-footnote-help' }),
  },
  type: { label: msg('Type', { id: 'maker-set-type' }) },
  topic: { label: msg('Topic', { id: 'maker-set-topic' }) },
  language: { label: msg('Language of the document', { id: 'maker-set-language' }) },
  publisher: { label: msg('Publisher', { id: 'maker-set-publisher' }) },
  year: { label: msg('Year', { id: 'maker-set-year' }) },
  locked: {
    label: msg('Readers cannot undo this choice', { id: 'maker-set-locked' }),
    help: msg('Otherwise they see it as filters that they can take off.', { id: 'maker-set-locked-help' }),
  },
  sort: { label: msg('Order', { id: 'maker-set-sort' }) },
  limit: {
    label: msg('Maximum number of documents', { id: 'maker-set-limit' }),
    help: msg('A whole number above 0. Empty: all.', { id: 'maker-set-limit-help' }),
  },
  'page-size': {
    label: msg('Documents before “Show more”', { id: 'maker-set-page-size' }),
    help: msg('A whole number above 0. Empty: 50.', { id: 'maker-set-page-size-help' }),
  },
  'no-search': { label: msg('Leave out the search field', { id: 'maker-set-no-search' }) },
  'no-filters': { label: msg('Leave out the filters', { id: 'maker-set-no-filters' }) },
  'no-structured-data': {
    label: msg('Leave out the description for search engines', { id: 'maker-set-no-structured-data' }),
    help: msg('The list describes its documents to search engines, in the head of your page.', {
      id: 'maker-set-no-structured-data-help',
    }),
  },
  'heading-level': {
    label: msg('Level of the heading', { id: 'maker-set-heading-level' }),
    help: msg('From 1 to 6; or auto: one more than the heading above it on your page. Empty: 2.', {
      id: 'maker-set-heading-level-help',
    }),
  },
  'no-heading': {
    label: msg('Leave out the heading', { id: 'maker-set-no-heading' }),
    help: msg('Where your page has a heading of its own for it.', { id: 'maker-set-no-heading-help' }),
  },
  pin: {
    label: msg('Text as of a day', { id: 'maker-set-pin' }),
    help: msg('A day that is over, such as 2026-05-31. Empty: the newest.', { id: 'maker-set-pin-help' }),
  },
  territory: { label: msg('Territory', { id: 'maker-set-territory' }) },
  wording: {
    label: msg('Whose words', { id: 'maker-set-wording' }),
    help: msg(
      'Official words are never translated: where they do not exist in a language, another one is shown and named.',
      { id: 'maker-set-wording-help' },
    ),
  },
  marker: {
    label: msg('Sign', { id: 'maker-set-marker' }),
    help: msg('In the text and before the note, one to three characters. Empty: *', {
      id: 'maker-set-marker-help',
    }),
  },
  for: {
    label: msg('Id of your text', { id: 'maker-set-for' }),
    help: msg('Each mention of the territory in the element with this id gets the sign. Empty: no signs.', {
      id: 'maker-set-for-help',
    }),
  },
});

/** By the attributes that no address can say. */
export const sourceWords = ({ msg, fill }: Words): Record<SourceName, Explained> => ({
  feed: {
    label: msg('Addresses of further lists', { id: 'maker-set-feed' }),
    help: fill(
      msg(
        'RSS, Atom, JSON Feed, CSV, WordPress and others, with spaces between them. A list can have a name in front: {example}',
        { id: 'maker-set-feed-help', desc: '{example}: a name and an address.' },
      ),
      { example: 'Library|https://…' },
    ),
  },
  'feed-only': {
    label: msg('Show these lists alone', { id: 'maker-set-feed-only' }),
    help: msg('Without the documents of the publisher.', { id: 'maker-set-feed-only-help' }),
  },
  'search-endpoint': {
    label: msg('Address of a search service', { id: 'maker-set-search-endpoint' }),
    help: msg(
      'For many thousands of documents. It searches in place of the reader’s browser, and learns what readers type.',
      { id: 'maker-set-search-endpoint-help' },
    ),
  },
  'search-key': {
    label: msg('Key for the search service', { id: 'maker-set-search-key' }),
    help: msg('Everybody can read it in your page: take one that can search and nothing else.', {
      id: 'maker-set-search-key-help',
    }),
  },
  'url-state': {
    label: msg('Keep search and filters in the address of your page', { id: 'maker-set-url-state' }),
    help: msg('Readers can then send and bookmark what they see. Not in the preview.', {
      id: 'maker-set-url-state-help',
    }),
  },
});

export const groupWords = ({ msg }: Words) =>
  ({
    text: { label: msg('Text', { id: 'maker-group-text' }) },
    documents: {
      label: msg('Which documents', { id: 'maker-group-documents' }),
      help: msg(
        'Tick nothing, and all are shown. Within a group a document needs one of the ticked values; each further group narrows the list.',
        { id: 'maker-group-documents-help' },
      ),
    },
    order: { label: msg('Order and number', { id: 'maker-group-order' }) },
    tools: { label: msg('What readers can do', { id: 'maker-group-tools' }) },
    sources: {
      label: msg('Further lists and search services', { id: 'maker-group-sources' }),
      help: msg('They are not part of this page’s address, so nobody can send you others unnoticed.', {
        id: 'maker-group-sources-help',
      }),
    },
    note: { label: msg('Note', { id: 'maker-group-note' }) },
    heading: { label: msg('Heading', { id: 'maker-group-heading' }) },
    other: { label: msg('Further settings', { id: 'maker-group-other' }) },
  }) satisfies Record<string, Explained>;

export type GroupName = keyof ReturnType<typeof groupWords>;

/** What a parameter of each kind may hold. */
const possibleWords = ({ msg }: Words): Record<Kind, string> => ({
  flag: msg('nothing, the name alone', { id: 'maker-possible-flag' }),
  ids: msg('ids separated by spaces', { id: 'maker-possible-ids' }),
  id: msg('an id: letters, digits, hyphens, no spaces', { id: 'maker-possible-id' }),
  day: msg('a day, such as 2026-05-31', { id: 'maker-possible-day' }),
  level: msg('a whole number from 1 to 6, or auto', { id: 'maker-possible-level' }),
  count: msg('a whole number above 0', { id: 'maker-possible-count' }),
  order: msg('newest, oldest, title, year', {
    id: 'maker-possible-order',
    desc: 'These are values in an address: they stay English.',
  }),
  sign: msg('one to three characters', { id: 'maker-possible-sign' }),
  text: msg('at most 200 characters', { id: 'maker-possible-text' }),
  scheme: msg('light, dark, host', {
    id: 'maker-possible-scheme',
    desc: 'These are values in an address: they stay English.',
  }),
  embed: msg('nothing, the name alone, or no', {
    id: 'maker-possible-embed',
    desc: '“no” is a value in an address: it stays English.',
  }),
});

export function reasonFor(refusal: Refusal, words: Words): string {
  const { msg } = words;
  const reasons: Record<Refusal['why'], string> = {
    unknown: msg('there is no such setting', { id: 'maker-why-unknown' }),
    never: msg('this can only be set by whoever runs the page, not by an address', { id: 'maker-why-never' }),
    value: msg('this value is not possible. Possible: {possible}', {
      id: 'maker-why-value',
      desc: '{possible}: one of the texts maker-possible-….',
    }),
    twice: msg('this is given more than once, and the first one counts', { id: 'maker-why-twice' }),
    missing: msg('this is not among what the publisher offers', { id: 'maker-why-missing' }),
    state: msg('this belongs to one reader’s visit; an embed begins without it', { id: 'maker-why-state' }),
  };
  return words.fill(reasons[refusal.why], { possible: possible(refusal, words) });
}

/** What to tell beside the field of a setting that cannot hold this. */
export function mistakeText(refusal: Refusal, words: Words): string {
  const { msg } = words;
  if (refusal.name === 'sections')
    return msg('Choose at least one section. Preview and lines stay as they were.', {
      id: 'maker-error-sections',
    });
  const text = msg(
    '“{value}” is not possible here. Possible: {possible}. Preview and lines stay as they were.',
    {
      id: 'maker-error-value',
      desc: '{value}: what has been typed. {possible}: one of the texts maker-possible-….',
    },
  );
  return words.fill(text, { value: refusal.value.slice(0, 60), possible: possible(refusal, words) });
}

const possible = ({ kind, name }: Refusal, words: Words) =>
  kind ? possibleWords(words)[kind] : (possibleSources(words)[name] ?? '');

const possibleSources = ({ msg }: Words): Record<string, string> => ({
  feed: msg('addresses that begin with https://, with spaces between them', { id: 'maker-possible-feed' }),
  'search-endpoint': possibleEndpoints.join(', '),
  'search-key': msg('text without spaces', { id: 'maker-possible-search-key' }),
});

export const viewWords = ({ msg }: Words): Record<View, Explained> => ({
  overview: {
    label: msg('Overview', { id: 'maker-view-overview' }),
    help: msg(
      'The shared text: why return is complex, the working group, objective 21 of the Global Compact.',
      {
        id: 'maker-view-overview-help',
      },
    ),
  },
  resources: {
    label: msg('Documents', { id: 'maker-view-resources' }),
    help: msg('The list of documents with search and filters, all of it or a part.', {
      id: 'maker-view-resources-help',
    }),
  },
  footnote: {
    label: msg('Note on a territory', { id: 'maker-view-footnote' }),
    help: msg('The note that a text needs where it names a territory such as Kosovo.', {
      id: 'maker-view-footnote-help',
    }),
  },
});
