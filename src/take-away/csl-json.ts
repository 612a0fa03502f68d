/**
 * CSL-JSON, the input of citation processors (Zotero, Pandoc, citeproc). Bodies are the authors, and not the
 * publishers once more: most styles would name them twice. `custom` is the format's own place for what it has no field for.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { carried } from './carried.js';
import { references } from './reference.js';
import { toJson } from '../safe/to-json.js';

export const toCslJson = (resources: Resource[], content: ResourcesContent): string =>
  toJson(
    references(resources, content).map((reference, index) => {
      const { key, kind, title, language, url, publishers, date, type, topics, symbol, description, pages } =
        reference;
      return {
        id: key,
        type: kind,
        title,
        author: some(publishers.map(({ name }) => ({ literal: name }))),
        issued: date.length ? { 'date-parts': [date.map(Number)] } : undefined,
        language,
        genre: type || undefined,
        number: symbol,
        'number-of-pages': pages,
        keyword: topics.join(', ') || undefined,
        abstract: description,
        URL: url,
        custom: { _return_reintegration: carried(resources[index]!, content) },
      };
    }),
    2,
  );

const some = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined);
