/**
 * What an element shows, and what it is loading: one status at any time, and only the newest request counts. The loader
 * knows no DOM. An element that changes its mind while content is on the way never shows the answer to the old question.
 */
import type { Locale } from '../localization/language.js';

/** What an element asks for. Two requests are the same when every field is. */
export interface Wanted extends Locale {
  /** The folder that holds `content/`. */
  base: string | undefined;
  /** Content that the page has given. Nothing is fetched then. */
  content: unknown;
  /** Whatever else the content of an element depends on. */
  [attribute: string]: unknown;
}

/** Content and the language it is shown in. */
export interface LocalizedContent<C> {
  content: C;
  /** The language the page asked for. */
  asked: Locale;
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
  #status: Status<C> = { kind: 'loading' };
  #wanted: Wanted | undefined;
  #request: AbortController | undefined;
  /** The last view that could be drawn. */
  #drawn: LocalizedContent<C> | undefined;

  constructor(host: LoaderHost, load: (wanted: Wanted, signal: AbortSignal) => Promise<LocalizedContent<C>>) {
    this.#host = host;
    this.#load = load;
  }

  get status(): Status<C> {
    return this.#status;
  }

  /** What was asked for last. */
  get wanted(): Wanted | undefined {
    return this.#wanted;
  }

  /** Loads, unless this is what was asked for last. Resolves when the attempt has ended, well or badly. */
  async want(wanted: Wanted): Promise<void> {
    const last = this.#wanted;
    if (last && Object.keys(wanted).every(field => wanted[field] === last[field])) return;
    await this.load(wanted);
  }

  /** Loads, even the same once more. A failure stays on screen until something better is there. */
  async load(wanted: Wanted): Promise<void> {
    this.#wanted = wanted;
    if (this.#status.kind === 'shown') this.#status = { kind: 'loading', view: this.#status.view };
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    try {
      const view = await this.#load(wanted, signal);
      if (signal.aborted) return;
      this.#status = { kind: 'shown', view };
      this.#host.requestUpdate();
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(error as Error, this.#status.view);
      this.#host.requestUpdate();
    }
  }

  /** Loads the same once more, for a reader who pressed "Try again". Further presses change nothing. */
  async retry(): Promise<void> {
    if (this.#status.kind === 'retrying') return;
    this.#status = { kind: 'retrying', view: this.#status.view };
    this.#host.requestUpdate();
    await this.load(this.#wanted!);
  }

  /** Shows what is here already, as a server does. */
  show(wanted: Wanted, view: LocalizedContent<C>): void {
    this.#wanted = wanted;
    this.#status = { kind: 'shown', view };
  }

  /** To be called after each drawing. Returns whether this was the first one of a view. */
  drawn(): boolean {
    const { kind, view } = this.#status;
    if (kind !== 'shown' || view === this.#drawn) return false;
    this.#drawn = view;
    return true;
  }

  /** Brings the last view back that could be drawn. */
  cannotDraw(error: Error): void {
    const { kind, view } = this.#status;
    if (kind === 'failed' && view === this.#drawn) return; // not even that: the same once more would fail for ever
    this.#fail(error, this.#drawn);
    this.#host.requestUpdate();
  }

  #fail(error: Error, view: LocalizedContent<C> | undefined): void {
    const toldBy = this.#host.report(error) ? 'us' : 'page';
    this.#status = { kind: 'failed', view, toldBy };
  }
}
