/** The script of a test page with a strict Content Security Policy: files may run there, inline code may not. */
import { publishStructuredData, removeStructuredData } from '../../src/list/structured-data.js';
import { download, exportAs } from '../../src/take-away/export-as.js';
import { printList } from '../../src/take-away/print-list.js';

const tools = { publishStructuredData, removeStructuredData, download, exportAs, printList };
export type StrictPage = typeof tools & { violations: string[] };

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} ${blockedURI}`),
);
Object.assign(window, tools, { violations });
