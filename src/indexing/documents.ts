/** Makes the documents of a search index of the same list in several languages. */
import { canBeOpened } from '../content/resources-content.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { searchWords } from '../list/dictionary.js';
import { publisherNames, topicNames } from '../take-away/reference.js';
import { searchFieldIn, textFieldIn } from '../search-endpoint/index-fields.js';
import type { IndexedDocument } from '../search-endpoint/index-fields.js';

/** @param contents - The list, once for each language. The first decides which documents there are. */
export function indexedDocuments(contents: readonly ResourcesContent[]): IndexedDocument[] {
  const [first] = contents;
  const inLanguages = contents.map(content => ({
    content,
    byId: new Map(content.resources.map(resource => [resource.id, resource])),
  }));
  return (first?.resources ?? []).map(resource => {
    const { title, titleLanguage = first!.language, otherTitles, description, date, symbol = '' } = resource;
    const titles: Record<string, string> = { ...otherTitles, [titleLanguage]: title };
    const [year, month = '00', day = '00'] = date?.split('-') ?? [];
    const document: IndexedDocument = {
      ...resource,
      titleLanguage,
      ...(description && { descriptionLanguage: resource.descriptionLanguage ?? first!.language }),
      languages: languagesOf(resource),
      ...(year && { year, dateOrder: Number(year + month + day) }),
      // COM(2021)120 finds COM(2021) 120.
      search: wordsOf([title, ...Object.values(otherTitles ?? {}), symbol, symbol.replace(/\s/g, '')]),
    };
    const otherDescriptions: Record<string, string> = {};
    for (const { content, byId } of inLanguages) {
      const { language } = content;
      const shown = byId.get(resource.id) ?? resource;
      const texts = [
        titles[language] ?? '',
        shown.description ?? '',
        content.types[resource.type] ?? resource.type,
        ...topicNames(resource, content),
        ...publisherNames(resource, content).map(({ name }) => name),
      ];
      document[searchFieldIn(language)] = wordsOf(texts);
      document[textFieldIn(language)] = texts.filter(Boolean).join('\n');
      if (shown.description && !shown.descriptionLanguage && content !== first)
        otherDescriptions[language] = shown.description;
    }
    if (Object.keys(otherDescriptions).length) document.otherDescriptions = otherDescriptions;
    return document;
  });
}

const wordsOf = (texts: string[]) => [...new Set(texts.flatMap(text => searchWords(text)))].join(' ');

const languagesOf = ({ editions }: Resource) => [
  ...new Set(editions.filter(canBeOpened).flatMap(({ language }) => (language === 'und' ? [] : language))),
];
