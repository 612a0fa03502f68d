/** Keeps the state of a list in the query of the page's address, where the page wants that (`url-state`). */
import type { ListHost } from './list-host.js';
import { readState, writeState } from './list-address.js';
import type { ListState } from './list-state.js';

/** Milliseconds after the last key before the words go into the address: browsers limit how often that may change. */
const pause = 400;

/** The states that an address is compared with. */
interface AddressedStates {
  readonly state: ListState;
  /** Without any choice of the reader. */
  readonly usual: ListState;
  /** The same, without the values that mean nothing here. */
  readonly understoodUsual: ListState;
}

export class AddressBar {
  readonly #host: ListHost;
  readonly #states: AddressedStates;
  readonly #goBack: () => void;
  /** The document that the address names, once the list has it. */
  ownId: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether words are still to go into the address. */
  #isPending = false;

  /** @param visit - Called with the state of an address that the reader has gone back or forward to. */
  constructor(host: ListHost, states: AddressedStates, visit: (state: ListState) => void) {
    this.#host = host;
    this.#states = states;
    this.#goBack = () => {
      const state = this.read();
      // A link within the page, or another list, changes nothing here.
      if (state && this.#url.href !== location.href) visit(state);
    };
  }

  connect(): void {
    addEventListener('popstate', this.#goBack);
  }

  disconnect(): void {
    removeEventListener('popstate', this.#goBack);
    this.#forget();
  }

  /** The state that the address asks for. Undefined where the list does not use the address. */
  read(): ListState | undefined {
    if (this.#host.options.urlState === null) return undefined;
    return readState(new URL(location.href), this.#states.usual, this.#prefix);
  }

  /** `push` makes an entry in the history at once. `replace` waits for a pause. */
  write(how: 'push' | 'replace'): void {
    if (this.#host.options.urlState === null) return;
    this.#forget();
    if (how === 'push') return this.#write(how);
    this.#isPending = true;
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Writes what is pending, so that the next entry in the history does not lose it. */
  flush(): void {
    if (!this.#isPending) return;
    this.#forget();
    this.#write('replace');
  }

  /** The address of the page with the state of now. */
  get #url(): URL {
    const { state, understoodUsual } = this.#states;
    return writeState(new URL(location.href), state, understoodUsual, this.#prefix, this.ownId);
  }

  #write(how: 'push' | 'replace'): void {
    const url = this.#url;
    if (url.href === location.href) return;
    try {
      history[`${how}State`](history.state, '', url);
    } catch {
      // Previews (srcdoc, a sandbox) have no address to change, and browsers limit how often one may change.
    }
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#isPending = false;
  }

  get #prefix(): string {
    const { urlState } = this.#host.options;
    return urlState ? `${urlState}.` : '';
  }
}
