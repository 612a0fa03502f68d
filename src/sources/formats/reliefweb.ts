/** Reports of the ReliefWeb API, version 2: https://apidoc.reliefweb.int. The address chooses the fields, so any may be missing. */
import type { Feed, Reading } from '../feed-item.js';
import { readable } from '../readable.js';
import { objects, textOf, textOfHtml } from '../values.js';

interface Named {
  name?: unknown;
  code?: unknown;
}

interface File {
  url?: unknown;
  filename?: unknown;
  filesize?: unknown;
  mimetype?: unknown;
}

interface Fields {
  title?: unknown;
  url?: unknown;
  url_alias?: unknown;
  headline?: { summary?: unknown } | null;
  'body-html'?: unknown;
  date?: { original?: unknown; created?: unknown } | null;
  source?: unknown;
  format?: unknown;
  theme?: unknown;
  language?: unknown;
  file?: unknown;
}

export function readReliefWeb(json: unknown, { notes }: Reading): Feed {
  const { data: reports } = json as { data?: unknown };
  const data = readable<{ id?: unknown; fields: Fields }>(reports, { fields: {} }, 'answer.data', notes);
  return {
    format: 'ReliefWeb',
    title: 'ReliefWeb',
    items: data.map(({ id, fields }) => {
      const names = (value: unknown) => objects<Named>(value).map(({ name }) => name);
      const languages = objects<Named>(fields.language).map(({ code, name }) => code ?? name);
      const files = objects<File>(fields.file).map(({ url, filename, filesize, mimetype }) => ({
        url,
        format: mimetype ?? filename,
        size: filesize,
      }));
      const page = { url: fields.url_alias ?? fields.url ?? `https://reliefweb.int/node/${textOf(id)}` };
      return {
        id,
        title: fields.title,
        // Of a title in one of several languages it is not said which.
        language: languages[1] ? undefined : languages[0],
        description: fields.headline?.summary ?? textOfHtml(fields['body-html']),
        date: fields.date?.original ?? fields.date?.created,
        publishers: names(fields.source),
        type: names(fields.format)[0],
        topics: names(fields.theme),
        // Nor which file is in which; the page shows all of them.
        editions: languages[1] ? languages.map(language => ({ ...page, language })) : [page, ...files],
      };
    }),
  };
}
