/**
 * What an element shows, and what it is loading: one status at any time, and only the newest request counts. The loader
 * knows no DOM. An element that changes its mind while content is on the way never shows the answer to the old question.
 */
import type { Locale } from '../localization/language.js';

/** What an element asks for. Two requests are the same when every field says the same. */
export interface Wanted extends Locale {
  /** The folder that holds `content/`. */
  base: string | undefined;
  /** Content that the page has given. Nothing is fetched then. */
  content: unknown;
  /** The day whose content is wanted. */
  pin?: string;
  /** The line that says so. */
  asOf?: unknown;
  /** Aborted once the element waits for this answer no longer. */
  signal?: AbortSignal;
  /** Whatever else the content of an element depends on. */
  [attribute: string]: unknown;
}

/** Content and the language it is shown in. */
export interface LocalizedContent<C> {
  content: C;
  /** The language the page asked for. */
  asked: Locale & Pick<Wanted, 'asOf'>;
  /** The language on screen: that of the content, where a translation is missing. */
  shown: Locale;
}

/** `view` is what stays on screen meanwhile. */
export type Status<C> =
  | { kind: 'loading'; view?: LocalizedContent<C> | undefined }
  | { kind: 'shown'; view: LocalizedContent<C> }
  /** `toldBy`: who tells the reader, us or the page, which cancels `rr-error` to do so. */
  | { kind: 'failed'; view?: LocalizedContent<C> | undefined; toldBy: 'us' | 'page' }
  | { kind: 'retrying'; view?: LocalizedContent<C> | undefined };

export interface LoaderHost {
  requestUpdate(): void;
  /** Reports a failure. Returns whether the reader should be told by us. */
  report(error: Error): boolean;
}

export class Loader<C> {
  readonly #host: LoaderHost;
  readonly #load: (wanted: Wanted, signal: AbortSignal) => Promise<LocalizedContent<C>>;
  status: Status<C> = { kind: 'loading' };
  /** What was asked for last. */
  wanted: Wanted | undefined;
  #request: AbortController | undefined;
  /** The last view that could be drawn. */
  #drawn: LocalizedContent<C> | undefined;

  constructor(host: LoaderHost, load: (wanted: Wanted, signal: AbortSignal) => Promise<LocalizedContent<C>>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads, unless this is what was asked for last. Resolves when the attempt has ended, well or badly. */
  async want(wanted: Wanted): Promise<void> {
    const last = this.wanted;
    const isSame = (field: string) =>
      wanted[field] === last![field] || JSON.stringify(wanted[field]) === JSON.stringify(last![field]);
    if (last && Object.keys(wanted).every(isSame)) return;
    await this.load(wanted);
  }

  /** Loads, even the same once more. A failure stays on screen until something better is there. */
  async load(wanted: Wanted): Promise<void> {
    this.wanted = wanted;
    if (this.status.kind === 'shown') this.status = { kind: 'loading', view: this.status.view };
    const last = this.#request;
    const { signal } = (this.#request = new AbortController());
    try {
      const loading = this.#load(wanted, signal);
      last?.abort(); // only now: both may be for the same address
      const view = await loading;
      if (!signal.aborted) this.#change({ kind: 'shown', view });
    } catch (error) {
      if (!signal.aborted) this.#fail(error as Error, this.status.view);
    }
  }

  /** Loads the same once more, for a reader who pressed "Try again". Further presses change nothing. */
  async retry(): Promise<void> {
    if (this.status.kind === 'retrying') return;
    this.#change({ kind: 'retrying', view: this.status.view });
    await this.load(this.wanted!);
  }

  /** Gives up what is on its way, for an element that has been taken out. Put in again, it asks anew. */
  leave(): void {
    if (this.status.kind === 'shown') return;
    this.#request?.abort();
    this.wanted = undefined;
  }

  /** Shows what is here already, as a server does. */
  show(wanted: Wanted, view: LocalizedContent<C>): void {
    this.wanted = wanted;
    this.status = { kind: 'shown', view };
  }

  /** To be called after each drawing. Returns whether this was the first one of a view. */
  drawn(): boolean {
    const { kind, view } = this.status;
    if (kind !== 'shown' || view === this.#drawn) return false;
    this.#drawn = view;
    return true;
  }

  /** Brings the last view back that could be drawn. */
  cannotDraw(error: Error): void {
    const { kind, view } = this.status;
    if (kind === 'failed' && view === this.#drawn) return; // not even that: the same once more would fail for ever
    this.#fail(error, this.#drawn);
  }

  #fail(error: Error, view: LocalizedContent<C> | undefined): void {
    const toldBy = this.#host.report(error) ? 'us' : 'page';
    this.#change({ kind: 'failed', view, toldBy });
  }

  #change(status: Status<C>): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}
