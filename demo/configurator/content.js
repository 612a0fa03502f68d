/**
 * What can be chosen: the sections, documents and territories that the publisher offers now, named in the reader's
 * language.
 *
 * @import { OverviewContent } from '../../src/content/overview-content.js'
 * @import { ResourcesContent } from '../../src/content/resources-content.js'
 * @import { TerritoriesContent } from '../../src/content/territories-content.js'
 * @import { Language } from './address.js'
 * @import { Words } from './words.js'
 */
import { languageName } from './address.js';

/** @typedef {{ overview: OverviewContent, resources: ResourcesContent, territories: TerritoriesContent }} Content */

/**
 * A value of a setting and its name. `language` is that of the name, where it is not the reader's.
 *
 * @typedef {{ id: string, name: string, language?: string | undefined }} Option
 */

/** @type {Map<string, Promise<Content>>} */
const loaded = new Map();

/**
 * @param {string} base
 * @param {Language} language
 */
export function loadContent(base, language) {
  const key = `${base} ${language}`;
  let content = loaded.get(key);
  if (!content) {
    loaded.set(key, (content = fetchContent(base, language)));
    content.catch(() => loaded.delete(key)); // to be tried again
  }
  return content;
}

/**
 * @param {string} base
 * @param {Language} language
 * @returns {Promise<Content>}
 */
async function fetchContent(base, language) {
  const [overview, resources, territories] = await Promise.all(
    ['overview', 'resources', 'territories'].map(name =>
      fetchJson(`${base}content/${language}/${name}.json`),
    ),
  );
  return /** @type {Content} */ ({ overview, resources, territories });
}

/**
 * @param {string} address
 * @returns {Promise<unknown>}
 */
export async function fetchJson(address) {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/**
 * Whether the folder at this address holds files of these widgets.
 *
 * @param {string} base
 */
export async function isPublisher(base) {
  try {
    const version = /** @type {{ elements?: unknown }} */ (await fetchJson(`${base}version.json`));
    return Array.isArray(version?.elements) && version.elements.includes('resource-list');
  } catch {
    return false;
  }
}

/**
 * What a setting can be chosen from; undefined for one that is typed.
 *
 * @param {string} name
 * @param {Content} content
 * @param {{ language: Language, say: Words, territory: string }} reader - `territory`: the one whose wordings are wanted.
 * @returns {Option[] | undefined}
 */
export function optionsOf(name, { overview, resources, territories }, { language, say, territory }) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  /** @param {Option[]} options */
  const sorted = options => options.sort((a, b) => compare(a.name, b.name));
  /** @param {Record<string, string>} names */
  const named = names => sorted(Object.entries(names).map(([id, label]) => ({ id, name: label })));

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
      const editions = resources.resources.flatMap(resource => resource.editions);
      const tags = [...new Set(editions.map(edition => edition.language))];
      return sorted(tags.map(id => ({ id, name: languageName(id, language) })));
    }
    case 'year': {
      const years = new Set(resources.resources.flatMap(({ date }) => date?.slice(0, 4) ?? []));
      return [...years].sort((a, b) => Number(b) - Number(a)).map(id => ({ id, name: id }));
    }
    case 'territory': {
      const options = Object.entries(territories.territories).map(([id, known]) => {
        const ours = say(`territory.${id}`);
        return known.name
          ? { id, name: known.name, language: known.nameLanguage }
          : { id, name: ours || id, language: ours ? undefined : 'en' };
      });
      return sorted(options);
    }
    case 'wording': {
      const wordings = Object.entries(territories.territories[territory]?.wordings ?? {});
      return wordings.map(([id, { usedBy }]) => ({
        id,
        name: usedBy?.join(', ') ?? id,
        language: language === 'en' ? undefined : 'en',
      }));
    }
    default:
      return undefined;
  }
}
