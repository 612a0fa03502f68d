/**
 * What only an attribute of a list can say, and no address: further lists, a search service, the state in the page's own
 * address. With any of them in an address, somebody could make a page of the publisher's show what is not the publisher's.
 */
import { isEndpoint, readEndpoint } from '../search-endpoint/endpoint.js';
import { addressIn } from '../sources/address-in.js';
import { feedsIn } from '../sources/feeds-in.js';
import type { Attributes } from './choice.js';

export type SourceName = 'feed' | 'feed-only' | 'search-endpoint' | 'search-key' | 'url-state';

/** Whether the attribute is only present, without a value. */
export const isFlag = (name: SourceName): boolean => name === 'feed-only' || name === 'url-state';

/** The addresses in `feed`, without the names in front of them. */
export const addressesIn = (feed: string): string[] => feedsIn(feed).map(addressIn);

const isAddress = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

/** Whether the attribute can hold this. */
export function canBe(name: SourceName, value: string): boolean {
  if (name === 'feed') return addressesIn(value).every(isAddress);
  if (name === 'search-key') return !/\s/.test(value);
  return name !== 'search-endpoint' || isEndpoint(value);
}

/** The hosts that a list with these attributes asks, as a policy names them. */
export function originsOf({ feed = '', 'search-endpoint': endpoint }: Attributes = {}): string[] {
  const addresses = [...addressesIn(feed), ...(endpoint ? [readEndpoint(endpoint).base] : [])];
  return addresses.map(address => new URL(address).origin);
}
