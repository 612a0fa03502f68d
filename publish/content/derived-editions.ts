/** Editions whose addresses follow from the number of a document, so that nobody has to write them down. */
import type { Language } from '../../src/localization/language.ts';
import { unitedNationsLanguages } from './languages.ts';
import type { AuthoredEdition, AuthoredResource } from './read-content.ts';

interface Rule {
  languages: readonly Language[];
  /** Nothing where the rule does not apply to the document. */
  address(resource: AuthoredResource, language: Language): string | undefined;
}

/** Of the General Assembly, the Human Rights Council and the Security Council: their papers exist in all six languages. */
const unitedNationsSymbol = /^(A\/(RES|HRC|\d+)|S\/RES)\/[A-Z\d][A-Z\d()/.-]*$/;

/** Legal acts, communications and opinions. For proposals (PC) no address of this form has been seen. */
const europeanNumber = /^\d{5}(L|R|H|DC|AE)\d{4}$/;

const rules: Rule[] = [
  {
    // Not all of ours: the United Nations have no edition in a further one.
    languages: unitedNationsLanguages,
    address({ symbol = '' }, language) {
      const together = symbol.replace(/\s/g, '');
      return unitedNationsSymbol.test(together) ? `https://docs.un.org/${language}/${together}` : undefined;
    },
  },
  {
    // Those of the six that are languages of the European Union.
    languages: ['en', 'fr', 'es'],
    address({ identifiers }, language) {
      const number = identifiers?.celex?.find(one => europeanNumber.test(one));
      const folder = `https://eur-lex.europa.eu/legal-content/${language.toUpperCase()}`;
      return number && `${folder}/TXT/HTML/?uri=CELEX%3A${number}`;
    },
  },
];

/**
 * The document with the editions that follow from its symbol or its CELEX number. What is written down stays as it is;
 * an edition that has an address on the same site gets no second one there.
 */
export function withDerivedEditions(resource: AuthoredResource): AuthoredResource {
  const editions: AuthoredEdition[] = resource.editions.map(edition => ({ ...edition }));
  for (const rule of rules)
    for (const language of rule.languages) {
      const url = rule.address(resource, language);
      if (!url) continue;
      let edition = editions.find(known => known.language === language);
      if (!edition) editions.push((edition = { language, links: [] }));
      const { hostname } = new URL(url);
      if (!edition.links.some(link => new URL(link.url).hostname === hostname))
        edition.links = [...edition.links, { url, kind: 'full-text' }];
    }
  return { ...resource, editions };
}
