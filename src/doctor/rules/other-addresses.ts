/** Addresses of ours that somebody has changed: a gateway, a consent tool, whoever chose another release or host. */
import { readAddress } from '../../links-and-frames/address.js';
import { addressesInside, isGateway } from '../inner-addresses.js';
import { becomesElement } from '../links.js';
import { mostLinks } from '../ours.js';
import { baseOfPage } from '../our-addresses.js';
import { isSetAside, ourFile } from '../our-scripts.js';
import type { PageElement } from '../page.js';
import { problemsAt } from '../rule.js';
import type { Page, Problem, Rule } from '../rule.js';

/** The paths under which others send readers on. */
const forwards = /^\/(url|link|linkfilter|redirect|redir|away|safety\/go|fmlurlsvc|l)(\.php)?(\/|$)/i;

/** Pages that are given an address on purpose. */
const sharing = /share|intent|submit|validat|archive|compose|login|wa\.me|send|report|check|speed|test|qr/i;

/** A link whose address has that of one of our pages inside. */
interface Wrapped {
  element: PageElement;
  outer: URL;
  inner: string;
}

function wrapped(element: PageElement, { ours }: Page): Wrapped[] {
  const href = ours.resolve(element.attributes['href'] ?? '');
  if (!href || href.length > 8000 || !/^https?:/.test(href) || baseOfPage(href, ours.hosts)) return [];
  const outer = new URL(href);
  const inner = addressesInside(outer).find(address => {
    const base = baseOfPage(address, ours.hosts);
    return base && readAddress(address, base);
  });
  if (inner) return [{ element, outer, inner }];
  // Some keep no more of an address than its host.
  const folder = ours.scripts.find(one =>
    [...outer.searchParams.values()].includes(new URL(one.folder).host),
  )?.folder;
  return folder && isGateway(outer.hostname) ? [{ element, outer, inner: `${folder}…` }] : [];
}

/** Whether somebody else has put the outer address there, and no author who wanted a link to share, or to an archive. */
const isRewritten = ({ element, outer }: Wrapped) =>
  isGateway(outer.hostname) ||
  forwards.test(outer.pathname) ||
  (!sharing.test(outer.origin + outer.pathname) && becomesElement(element, undefined));

const rewritten = (page: Page): Problem[] =>
  (page.sent ?? page.elements)
    .filter(element => element.tag === 'a' && !element.isInTemplate)
    .flatMap(element => wrapped(element, page))
    .slice(0, mostLinks)
    .filter(isRewritten)
    .map(({ element, inner }) => ({ element, values: { right: inner } }));

/** Lines for a script or a frame that somebody has sent by mail before they came into the page. */
export const rewrittenLines = ({ elements, ours }: Page): Problem[] =>
  problemsAt(elements, ({ tag, isInTemplate, attributes }) => {
    if ((tag !== 'script' && tag !== 'iframe') || isInTemplate) return undefined;
    const isOurs = (address: string) =>
      ourFile.test(address) || baseOfPage(address, ours.hosts) !== undefined;
    const address = ours.resolve(attributes['src'] ?? '') ?? '';
    if (!/^https?:/.test(address) || address.length > 8000 || isOurs(address)) return undefined;
    const right = addressesInside(new URL(address)).find(isOurs);
    return right && { right };
  });

const waitingFrames = ({ elements, ours }: Page): Problem[] =>
  problemsAt(elements, ({ tag, isInTemplate, attributes: { src = '', ...others } }) => {
    const isOurs = (address: string) => baseOfPage(ours.resolve(address) ?? '', ours.hosts) !== undefined;
    if (tag !== 'iframe' || isInTemplate || isOurs(src)) return undefined;
    const [name] = Object.entries(others).find(([name, value]) => isSetAside(name) && isOurs(value)) ?? [];
    return name && { name };
  });

/** Each may be why a page with our script shows nothing of ours: its link or frame is under an address that the script does not know. */
export const otherAddresses = [rewritten, rewrittenLines, waitingFrames];

export const otherAddressRules: Rule[] = [
  {
    id: 'link-rewritten',
    severity: 'warning',
    find: rewritten,
    cause: msg =>
      msg(
        'Something (a mail gateway, a search engine, a translator) has put its own address around that of our page: the script does not know this link.',
        { id: 'doctor-link-rewritten-cause' },
      ),
  },
  {
    id: 'address-rewritten',
    severity: 'error',
    find: rewrittenLines,
    cause: msg =>
      msg(
        'The line of {element} has been in a mail: a gateway has put its own address around ours, so that nothing of ours is loaded.',
        { id: 'doctor-address-rewritten-cause' },
      ),
  },
  {
    id: 'link-elsewhere',
    severity: 'warning',
    find({ ours }) {
      const [folder] = ours.upgrading;
      if (!folder) return [];
      return ours.links
        .filter(({ base }) => !ours.upgrading.has(base))
        .filter(({ element, configuration }) => configuration && becomesElement(element, configuration.embed))
        .map(({ element, address, base }) => ({
          element,
          // Another host may be another publisher.
          severity: new URL(base).hostname === new URL(folder).hostname ? 'warning' : 'hint',
          values: { address, folder, right: folder + address.slice(base.length) },
        }));
    },
    cause: msg =>
      msg(
        'This link leads to {address}, but the script comes from {folder}: it only turns links into its own folder into elements.',
        { id: 'doctor-link-elsewhere-cause' },
      ),
  },
  {
    id: 'frame-waiting',
    severity: 'hint',
    find: waitingFrames,
    cause: msg =>
      msg('The frame has no address yet: a consent tool or a lazy loader keeps it in “{name}”.', {
        id: 'doctor-frame-waiting-cause',
      }),
    fix: msg =>
      msg('If it stays empty, write the address in “src”. The frame sets no cookie and stores nothing.', {
        id: 'doctor-frame-waiting-fix',
      }),
  },
];
