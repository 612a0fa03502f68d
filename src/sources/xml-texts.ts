/** The texts in XML that a site sends: control characters and references, also those that only HTML knows. */
import { ContentError } from '../content/content-error.js';
import { trusted } from '../safe/trusted.js';
import { escaped, isInXml, notInXml, reference } from './xml-syntax.js';

/** So many characters may come out of declared entities. */
const mostDeclared = 100_000;

export class XmlTexts {
  /** Those that the answer declares. */
  readonly entities = new Map<string, string>();
  readonly note: (reason: string, at: number) => void;
  #declared = 0;
  readonly #html = new Map<string, string>();

  constructor(note: (reason: string, at: number) => void) {
    this.note = note;
  }

  /** `raw` as XML that DOMParser reads; `from`: where in the answer it begins. */
  read(raw: string, from: number): string {
    return this.clean(raw, from)
      .replace(reference, (all, decimal?: string, hexadecimal?: string, name?: string, offset = 0) => {
        const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : undefined;
        if (code !== undefined) return isInXml(code) ? all : '';
        if (name && /^(amp|lt|gt|quot|apos)$/.test(name)) return all;
        const declared = name && this.entities.get(name);
        if (declared !== undefined && name) {
          if ((this.#declared += declared.length) > mostDeclared)
            throw new ContentError('the answer declares XML entities, which are not read.');
          return declared.replaceAll('<', '&lt;');
        }
        this.note(name ? `${all} is no XML` : 'a bare "&" is read as text', from + Number(offset));
        return escaped((name && this.#ofHtml(all)) || all);
      })
      .replaceAll('<', '&lt;')
      .replaceAll(']]>', ']]&gt;');
  }

  /** What the reference means in HTML; nothing where it means nothing there either. */
  #ofHtml(reference: string): string {
    let text = this.#html.get(reference);
    if (text === undefined && this.#html.size < 1000) {
      const html = new DOMParser().parseFromString(trusted('createHTML', reference), 'text/html');
      this.#html.set(reference, (text = html.body.textContent));
    }
    return text === reference ? '' : (text ?? '');
  }

  clean(raw: string, from: number): string {
    return raw.replace(notInXml, (_, offset: number) => {
      this.note('a control character is left out', from + offset);
      return ' ';
    });
  }
}
