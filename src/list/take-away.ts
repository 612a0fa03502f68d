/** Saves, prints and cites what a list has found. What each of them needs is loaded when a reader asks for it. */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import type { ExportFormat } from '../take-away/export-as.js';
import type { ListHost } from './list-host.js';
import { visibleLimit } from './shown-count.js';
import type { Results } from './source.js';

/** As many documents as a search service is asked for when a reader saves or prints. */
const mostTaken = 1000;

export class TakeAway {
  /** How it goes with what the reader saves or prints. */
  progress: 'loading' | 'failed' | undefined;
  readonly #host: ListHost;
  readonly #heading: () => string;

  constructor(host: ListHost, heading: () => string) {
    this.#host = host;
    this.#heading = heading;
  }

  /** How many documents match, up to `limit`. */
  all({ total }: Results): number {
    return Math.min(total, this.#limit);
  }

  /** How many of them are saved or printed: those that are here, and of a search service's some more. */
  count(results: Results): number {
    return Math.min(this.all(results), Math.max(results.here, mostTaken));
  }

  save(format: ExportFormat, results: Results): Promise<void> {
    return this.#take(results, taken => this.saveDocuments(format, taken));
  }

  print(results: Results): Promise<void> {
    return this.#take(results, async taken => {
      const { print } = await import('./print.js');
      await print(taken, this.all(results), this.#heading(), this.#host);
    });
  }

  /** @param taken - The documents to save, and the names for their ids. */
  async saveDocuments(format: ExportFormat, taken: ResourcesContent): Promise<void> {
    const { download, exportAs } = await import('../take-away/export-as.js');
    const { tag } = this.#host.locale;
    download(await exportAs(format, taken.resources, taken, tag, this.#heading()));
  }

  /** Copies the citation. Returns it where the browser does not let a page copy: the reader can. */
  async cite(resource: Resource, labels: ResourcesContent): Promise<string | undefined> {
    const { citation, copyCitation } = await import('../take-away/citation.js');
    const line = citation(resource, labels, this.#host.locale.tag, this.#host.msg);
    return (await copyCitation(line)) ? undefined : line;
  }

  get #limit(): number {
    return visibleLimit(Infinity, this.#host.options, this.#host.warn);
  }

  /** Hands over all that match, not only the pages that are open. A service is asked for what it has not sent yet. */
  async #take(results: Results, use: (taken: ResourcesContent) => Promise<void>): Promise<void> {
    try {
      const count = this.count(results);
      if (results.here < count) {
        this.progress = 'loading';
        this.#host.draw();
      }
      const taken = await results.upTo(count);
      await use({ ...taken.labels, resources: taken.first(this.#limit) });
      this.progress = undefined;
    } catch (error) {
      this.progress = this.#host.report(error as Error) ? 'failed' : undefined;
    }
    this.#host.draw();
  }
}
