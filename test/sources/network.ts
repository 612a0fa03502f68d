/** Shared by the tests of sources: hosts that answer as the test says, also wrongly. */
import { loadSources } from '../../src/sources/load-sources.js';
import type { SourcesAnswer } from '../../src/sources/load-sources.js';
import type { Language } from '../../src/localization/language.js';
import type { Resource, ResourcesContent } from '../../src/content/resources-content.js';

/** An answer: text (with content type, and the address after a redirect), bytes, a status code, or an Error for a broken line. */
export type Answer =
  string | Uint8Array<ArrayBuffer> | number | Error | { body: string; type: string; url?: string };

const realFetch = window.fetch;
let hosts = 0;

/** Answers requests for these addresses, and others of the same hosts with 404. Returns the addresses asked for. */
export function answer(answers: Record<string, Answer>): string[] {
  const asked: string[] = [];
  window.fetch = async input => {
    const { url } = new Request(input);
    asked.push(url);
    const given = answers[url] ?? 404;
    if (given instanceof Error) throw given;
    if (typeof given === 'number') return new Response(null, { status: given });
    const reply =
      typeof given === 'string' || given instanceof Uint8Array ? { body: given, type: 'text/plain' } : given;
    const response = new Response(reply.body, { headers: { 'content-type': reply.type } });
    return 'url' in reply ? Object.defineProperty(response, 'url', { value: reply.url }) : response;
  };
  return asked;
}

export const stopAnswering = (): void => void (window.fetch = realFetch);

/** A recorded answer, unchanged. */
export async function recorded(name: string): Promise<string> {
  const response = await realFetch(`/test/sources/${name}`);
  if (!response.ok) throw new Error(`There is no test/sources/${name}.`);
  return response.text();
}

/** An address that no test has asked for: the loader keeps answers by address. */
export const newAddress = (path = 'list'): string => `https://host-${++hosts}.example.org/${path}`;

/** Loads one list without a central one. */
export async function readList(
  given: Answer,
  address = newAddress(),
  language: Language = 'en',
): Promise<SourcesAnswer> {
  answer({ [address]: given });
  return loadSources({ addresses: [address], language });
}

/** The documents of one list, or its error. */
export async function documentsOf(given: Answer, address?: string, language?: Language): Promise<Resource[]> {
  const { content, failures } = await readList(given, address, language);
  if (failures[0]) throw failures[0].error;
  return content.resources;
}

/** The messages for the console. */
export async function complaintAbout(given: Answer, address?: string): Promise<string> {
  const { failures } = await readList(given, address);
  return failures.map(({ error }) => error.message).join('\n') || 'none';
}

/** A list in our own format with these documents. */
export const listOf = (...resources: Partial<Resource>[]): string =>
  JSON.stringify(contentOf('en', resources) satisfies ResourcesContent);

export const contentOf = (language: string, resources: Partial<Resource>[]): ResourcesContent => ({
  language,
  publishers: { 'example-office': { name: 'Example Office (EO)' } },
  types: { 'example-type': 'Example type' },
  topics: { 'example-topic': 'Example topic' },
  resources: resources.map((changes, index) => ({
    id: `document-${index}`,
    title: `Example ${index}`,
    publishers: [],
    type: 'example-type',
    topics: [],
    editions: [],
    ...changes,
  })),
});
