/** The document that the reader's link leads to. */
import { html, nothing } from 'lit';
import type { Resource } from '../content/resources-content.js';
import type { AddressBar } from './address-bar.js';
import type { ListHost } from './list-host.js';
import type { ListState } from './list-state.js';
import { ownPage } from './own-page.js';
import { visibleLimit } from './shown-count.js';
import type { Results } from './source.js';
import type { Withdrawal } from './withdrawn.js';

export class SingledOut {
  readonly #host: ListHost;
  readonly #address: AddressBar;
  /** Whether the whole list has come, and lacks the document. */
  #isMissing = false;
  /** The missing one that the publisher's feed of changes was asked for. */
  #asked: string | undefined;
  #withdrawal: Withdrawal | undefined;
  /** The one that was brought on screen. */
  #landed: string | undefined;

  constructor(host: ListHost, address: AddressBar) {
    this.#host = host;
    this.#address = address;
  }

  /** The pages that are open. The document of the link is among them: first, if it would not be. */
  first(results: Results, { id, page }: ListState): Resource[] {
    const limit = visibleLimit(page, this.#host.options);
    const resources = results.first(limit);
    this.#isMissing = false;
    if (!id) return resources;
    const isIt = (resource: Resource) => resource.id === id;
    const singled = resources.find(isIt) ?? results.first(results.here).find(isIt);
    this.#isMissing = !singled && results.here === results.total;
    if (!singled) return resources;
    this.#address.ownId = id;
    return resources.includes(singled) ? resources : [singled, ...resources].slice(0, limit);
  }

  /** Tells that there is no such document, or that it was withdrawn and when. */
  renderMissing({ id }: ListState): unknown {
    if (!this.#isOurs()) return nothing;
    const why =
      this.#withdrawal?.id === id
        ? this.#withdrawal?.render()
        : this.#host.msg('The document of your link is not in this list.', { id: 'list-not-here' });
    return html`<p part="note">${why}</p>`;
  }

  /** A plain `id` in the address of somebody else's page may be meant for that page. */
  #isOurs(): boolean {
    const { root, options } = this.#host;
    return this.#isMissing && (Boolean(options.urlState) || !(root instanceof ShadowRoot));
  }

  async #askWhy(id: string): Promise<void> {
    const page = ownPage(this.#host);
    if (!page || id === this.#asked) return;
    this.#asked = id;
    const { findWithdrawal } = await import('./withdrawn.js');
    this.#withdrawal = await findWithdrawal(id, page, this.#host);
    if (this.#withdrawal) this.#host.draw();
  }

  /** Call it after a drawing. Brings it on screen, once for each link, and not under a reader who has scrolled on. */
  land({ id }: ListState): void {
    if (id && this.#isOurs()) void this.#askWhy(id).catch(() => {}); // the plain note stands
    if (id === this.#landed) return;
    const mark = this.#host.root.querySelector('[part=singled]');
    if (id && !mark) return; // its list is still to come
    this.#landed = id;
    if (!scrollY) mark?.closest('[part=item]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}
