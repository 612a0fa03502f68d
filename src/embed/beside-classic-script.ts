/**
 * In place of `beside-script.ts` in `v1/widgets.classic.js`, which others join with their scripts, write into a page, give
 * another name or insert as a module. Where it is none of these, the content stands beside it.
 */
import { setScriptBase } from '../base/script-base.js';

const file = '/widgets.classic.js';

/** The build of the site writes the publisher's address before it. */
const published = '/v1/widgets.classic.js';

/** An address that another program has put a query behind is still ours. */
const isOurs = (src: string | undefined): src is string => !!src && new URL(src).pathname.endsWith(file);

// A page's own <img name="currentScript"> would hide the property of the document, but not that of its prototype.
const read = (name: 'currentScript' | 'scripts') =>
  Object.getOwnPropertyDescriptor(Document.prototype, name)!.get!.call(document) as unknown;

const current = read('currentScript') as HTMLScriptElement | SVGScriptElement | null;
// A module has no current script.
const addresses = [
  current as HTMLScriptElement | null,
  ...(read('scripts') as HTMLCollectionOf<HTMLScriptElement>),
].map(script => script?.src);

setScriptBase(new URL('.', new URL(addresses.find(isOurs) ?? published, location.href)).href);
