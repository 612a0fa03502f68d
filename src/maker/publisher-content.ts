/** What can be chosen: the sections, documents and territories that the publisher offers now. */
import { canBeOpened } from '../content/resources-content.js';
import { loadOnce } from '../content/load-content.js';
import type { PublishedContent } from '../content/published-content.js';
import { languageName } from '../localization/format.js';
import type { Language } from '../localization/language.js';
import { usual } from './choice.js';
import type { Attributes, Option } from './choice.js';
import type { Words } from './words.js';

/** `integrity.json`, as publish/integrity.ts writes it. */
interface Integrity {
  version: string;
  integrity: Record<string, string>;
  loads: Record<string, string[]>;
  keys: string[];
}

/** The release that `v1/` stands for today, at the address where it never changes. */
export interface Release extends Omit<Integrity, 'keys'> {
  base: string;
}

export interface Pinnable {
  /** The publisher's public keys, where the scripts are signed. */
  keys: string[];
  release?: Release;
  /** The scripts for pages, by their paths below `v1/`. */
  scripts: string[];
}

/** Rejects where one of the files cannot be had. */
async function fetchContent(base: string, language: Language): Promise<PublishedContent> {
  const [overview, resources, territories] = await Promise.all(
    ['overview', 'resources', 'territories'].map(name =>
      fetchJson(`${base}content/${language}/${name}.json`),
    ),
  );
  return { overview, resources, territories } as PublishedContent;
}

/** The hashes of the styles inside fragments, for a Content Security Policy; none where they cannot be had. */
async function loadStyleHashes(base: string): Promise<string[]> {
  try {
    const policy = (await fetchJson(`${base}csp.json`)) as { 'style-src'?: unknown } | null;
    const sources: unknown[] = Array.isArray(policy?.['style-src']) ? policy['style-src'] : [];
    // Editors copy these lines: only what looks like a hash goes in.
    return sources.filter(
      source => typeof source === 'string' && /^sha256-[\w+/]+=*$/.test(source),
    ) as string[];
  } catch {
    return [];
  }
}

/** What a page can name in `integrity`, as far as it can be had. */
async function loadPinnable(base: string): Promise<Pinnable> {
  const pinnable: Pinnable = { keys: [], scripts: [] };
  try {
    const {
      keys = [],
      version,
      loads: inPages = {},
    } = (await fetchJson(`${base}integrity.json`)) as Partial<Integrity>;
    pinnable.scripts = Object.keys(inPages);
    pinnable.keys = keys.filter(key => /^ed25519-[\w+/]{43}=$/.test(key));
    const release = new URL(`../v${version}/`, base).href;
    const { integrity = {}, loads = {} } = (await fetchJson(
      `${release}integrity.json`,
    )) as Partial<Integrity>;
    const isWhole = Object.values(integrity).every(digest => /^sha\d+-[\w+/]+=*$/.test(digest));
    if (isWhole && integrity['widgets.js'])
      pinnable.release = { version: version!, base: release, integrity, loads };
  } catch {
    // An older publisher has no such list: then there is nothing to name.
  }
  return pinnable;
}

/** What the publisher offers in a language, as far as it can be had. */
export async function loadChoices(
  base: string,
  language: Language,
): Promise<{ content: PublishedContent | undefined; hashes: string[]; pinnable: Pinnable }> {
  const [content, hashes, pinnable] = await Promise.all([
    loadOnce(`${base} ${language}`, () => fetchContent(base, language)).catch(() => undefined),
    loadStyleHashes(base),
    loadPinnable(base),
  ]);
  return { content, hashes, pinnable };
}

/** Whether the folder at this address holds files of these widgets. */
export async function isPublisher(base: string): Promise<boolean> {
  try {
    const version = (await fetchJson(`${base}version.json`)) as { elements?: unknown } | null;
    return Array.isArray(version?.elements) && version.elements.includes('resource-list');
  } catch {
    return false;
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/**
 * What a setting can be chosen from, named in the editor's language; undefined for one that is typed.
 *
 * @param attributes - Of the element: the territory decides what wordings there are.
 */
export function optionsOf(
  name: string,
  { overview, resources, territories }: PublishedContent,
  attributes: Attributes,
  { language }: Words,
): Option[] | undefined {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = (options: Option[]) => options.sort((a, b) => compare(a.name, b.name));
  const named = (names: Record<string, string>) =>
    sorted(Object.entries(names).map(([id, label]) => ({ id, name: label })));

  switch (name) {
    case 'sections':
      return overview.sections.map(({ id, title }) => ({ id, name: title }));
    case 'type':
      return named(resources.types);
    case 'topic':
      return named(resources.topics);
    case 'publisher':
      return sorted(Object.entries(resources.publishers).map(([id, publisher]) => ({ id, ...publisher })));
    case 'language': {
      const editions = resources.resources.flatMap(resource => resource.editions.filter(canBeOpened));
      const tags = [...new Set(editions.map(edition => edition.language))];
      return sorted(tags.map(id => ({ id, name: languageName(id, language) })));
    }
    case 'year': {
      const years = new Set(resources.resources.flatMap(({ date }) => date?.slice(0, 4) ?? []));
      return [...years].sort((a, b) => Number(b) - Number(a)).map(id => ({ id, name: id }));
    }
    case 'territory': {
      const options = Object.entries(territories.territories)
        .filter(([, { wordings }]) => Object.values(wordings).some(({ unfit }) => !unfit))
        // Without a name nobody knows what it would be a note on.
        .flatMap(([id, { name, nameLanguage }]) => (name ? { id, name, language: nameLanguage } : []));
      return sorted(options);
    }
    case 'wording': {
      const territory = attributes['territory'] ?? usual['territory']!;
      const wordings = Object.entries(territories.territories[territory]?.wordings ?? {});
      return wordings
        .filter(([, { unfit }]) => !unfit)
        .map(([id, { usedBy }]) => ({
          id,
          name: usedBy?.join(', ') ?? id,
          language: language === 'en' ? undefined : 'en',
        }));
    }
    default:
      return undefined;
  }
}
