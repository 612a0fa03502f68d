/** Files of what a list shows, or of one document. Each format is a chunk of its own, loaded when a reader asks for it. */
import type { Resource, ResourcesContent } from '../content/resources-content.js';

export interface ExportedFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

type Write = (resources: Resource[], content: ResourcesContent, title: string) => string;

interface Format {
  /** The end of the file's name, without the dot. */
  ending: string;
  type: string;
  load: () => Promise<Write>;
}

const formats = {
  ris: {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    load: async () => (await import('./ris.js')).toRis,
  },
  bibtex: {
    ending: 'bib',
    type: 'application/x-bibtex',
    load: async () => (await import('./bibtex.js')).toBibtex,
  },
  'csl-json': {
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    load: async () => (await import('./csl-json.js')).toCslJson,
  },
  csv: {
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
    load: async () => (await import('./csv.js')).toCsv,
  },
  'json-feed': {
    ending: 'feed.json',
    type: 'application/feed+json',
    load: async () => (await import('./json-feed.js')).toJsonFeed,
  },
} satisfies Record<string, Format>;

export type ExportFormat = keyof typeof formats;

/** The formats in the order in which readers see them. */
export const exportFormats = Object.keys(formats) as ExportFormat[];

/**
 * Rejects when the chunk cannot be had; a later call tries again.
 * @param tag - The language shown, as in the file's name: "documents.fr.csv".
 * @param title - The list's heading.
 */
export async function exportAs(
  format: ExportFormat,
  content: ResourcesContent,
  tag: string,
  title: string,
): Promise<ExportedFile> {
  const { ending, type, load }: Format = formats[format];
  const write = await load();
  const { resources } = content;
  const [only, ...others] = resources;
  const subject = (only && !others.length && only.id.replace(/[^\w-]+/g, '-').slice(0, 80)) || 'documents';
  return { name: `${subject}.${tag}.${ending}`, type, text: write(resources, content, title) };
}

/** Milliseconds that a browser may take to fetch the file, with a question to the reader in between. */
const fetchTime = 60_000;

/** Hands the file to the reader. Nothing of it goes over the network, and a strict Content Security Policy allows it. */
export function download({ name, type, text }: ExportedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), fetchTime);
}
