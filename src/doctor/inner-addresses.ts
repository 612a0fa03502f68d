/** Addresses that somebody else has put an own one around: mail gateways, translators, search engines. */

/** Hosts that put their own address around those in mails and texts, and whose names do not say so. */
const gateways = [
  'teams.cdn.office.net',
  'pstmrk.it',
  'secure-web.cisco.com',
  'slack-redir.net',
  'urlsand.com',
  'urlsand.esvalabs.com',
  'mimecast.com',
  'mimecastprotect.com',
  'trendmicro.com',
  'trustwave.com',
];

/** What most such hosts are called, in some part before the last. */
const gatewayName =
  /(^|\.)(protect2?|url|protection|translate|l|lm|out|away|clicktime|linkprotect|urldefense|safelinks|deref-\w+)\./;

export const isGateway = (host: string): boolean =>
  gatewayName.test(host) || gateways.some(gateway => `.${host}`.endsWith(`.${gateway}`));

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a % that stands for itself
  }
};

const fromBase64 = (text: string): string => {
  try {
    return atob(text);
  } catch {
    return '';
  }
};

/** Proofpoint 2 writes -3A for %3A and _ for a slash. */
const fromProofpoint = (text: string) => decode(text.replace(/-(?=[\dA-F]{2})/g, '%').replace(/_/g, '/'));

/** Without what stands in front, and what Proofpoint 3 writes behind; there stars stand for some signs. */
const inPath = (path: string) =>
  path
    .replace(/^.{0,400}?(https?):\/{1,2}/, '$1://')
    .replace(/__[;_][^]*|__\/?$/, '')
    .replace(/\*[^]*/, '');

/** A translator writes a hyphen for each dot of a host, and two for each hyphen. */
const fromTranslator = ({ hostname, pathname }: URL) =>
  hostname.endsWith('.translate.goog')
    ? `https://${hostname.slice(0, -'.translate.goog'.length).replace(/--|-/g, sign => (sign === '-' ? '.' : '-'))}${pathname}`
    : '';

/** Postmark leaves out the protocol, and keeps the slashes of the address apart from its own. */
const fromPostmark = ({ pathname }: URL) => decode(/^\/\w{1,4}\/([^/]*%2F[^/]*)/i.exec(pathname)?.[1] ?? '');

/** The addresses inside of an address, also where one is inside of another. */
export function addressesInside(address: URL, depth = 2): string[] {
  const values = [...address.searchParams.values()];
  const found = [
    ...values,
    ...values.map(fromBase64),
    ...values.map(fromProofpoint),
    inPath(decode(address.pathname)),
    fromTranslator(address),
    `https://${fromPostmark(address)}`,
    `http://${fromPostmark(address)}`,
  ].filter(text => /^https?:\/\//.test(text) && URL.canParse(text));
  return depth > 1 ? found.flatMap(one => [one, ...addressesInside(new URL(one), depth - 1)]) : found;
}
