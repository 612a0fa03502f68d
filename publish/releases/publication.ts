/**
 * What is published in a folder, and how the next publication takes its place: `v1` is a link to the newest publication, and
 * moves in one step. So no reader ever meets half of two.
 *
 *     v1 -> .publications/2026-11-29T10-30-00-000Z/v1
 *     v1.0.0/  v1.1.0/                                  releases, written once
 *     .publications/2026-11-29T10-30-00-000Z/           publication.json and v1/
 *     .publications/as-of/                              content by day, for all publications
 */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isChangeFeed, recordChanges } from '../changes/record.ts';
import { ContentMistakes } from '../content/data-file.ts';
import { compressFolder, linkFile, wronglyCompressed } from './compress.ts';
import { digestOf, digestsIn } from './digests.ts';
import type { Digests } from './digests.ts';
import { withEarlierWords } from './keep-words.ts';

/** From `as-of` in the `v1/` of a publication. */
const linkToDays = '../../as-of';

/** Browsers may run a script for a day after a new one is out, a page that stays open for longer. */
const daysKept = 30;

export interface Publication {
  /** When it was published, as the name of its folder. */
  id: string;
  /** The publication that it repeats; else its own id. */
  origin: string;
  /** Its own files by paths below `v1/`. Chunks of earlier publications are kept beside them. */
  files: Digests;
}

/** What is a publication's own in a `v1/`. Its feeds of changes follow from all publications. */
export const ownFiles = (v1: string): Digests =>
  Object.fromEntries(Object.entries(digestsIn(v1)).filter(([path]) => !isChangeFeed(path)));

export class Published {
  readonly folder: string;
  readonly #all: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#all = join(folder, '.publications');
  }

  get asOfFolder(): string {
    return join(this.#all, 'as-of');
  }

  /** The `v1/` of a publication. */
  v1(id: string): string {
    return join(this.#all, id, 'v1');
  }

  /** The oldest first. */
  get publications(): Publication[] {
    if (!existsSync(this.#all)) return [];
    return readdirSync(this.#all)
      .filter(name => existsSync(join(this.#all, name, 'publication.json')))
      .sort()
      .map(id => JSON.parse(readFileSync(join(this.#all, id, 'publication.json'), 'utf8')) as Publication);
  }

  /** What readers get now. */
  get current(): Publication | undefined {
    const link = join(this.folder, 'v1');
    if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
    const id = readlinkSync(link).split('/').at(-2);
    return this.publications.find(publication => publication.id === id);
  }

  /** The one before what readers get now. */
  get before(): Publication | undefined {
    const { current } = this;
    return current && this.publications.findLast(({ id, origin }) => id === origin && id < current.origin);
  }

  /** A `v1/` that was put here by other means becomes the first publication. For a moment nothing is at its address. */
  adopt(): void {
    const v1 = join(this.folder, 'v1');
    if (!lstatSync(v1, { throwIfNoEntry: false })?.isDirectory()) return;
    const id = idOf(new Date(0));
    mkdirSync(join(this.#all, id), { recursive: true });
    // A copy of what was published has the days in it, and not beside it.
    const days = join(v1, 'as-of');
    const hasDays = existsSync(days) && !existsSync(this.asOfFolder);
    if (hasDays) renameSync(days, this.asOfFolder);
    writePublication(join(this.#all, id), { id, origin: id, files: ownFiles(v1) });
    renameSync(v1, this.v1(id));
    if (hasDays) symlinkSync(linkToDays, join(this.v1(id), 'as-of'));
    this.#pointTo(id);
  }

  /**
   * Publishes the files of a folder in place of what is there.
   *
   * @param files - Those that are its own, where they have been read already.
   * @throws ContentMistakes where a file is not on the disk as it should be. Readers then still get what they got before.
   */
  publish(source: string, now: Date, files: Digests = ownFiles(source)): Promise<void> {
    return this.#put(source, files, now);
  }

  /** Publishes once more what was published before. @throws ContentMistakes as `publish` does. */
  publishAgain({ id, files }: Publication, now: Date): Promise<void> {
    return this.#put(this.v1(id), files, now, id);
  }

  async #put(source: string, files: Digests, now: Date, origin?: string): Promise<void> {
    const { current, publications } = this;
    const id = idOf(now);
    if (publications.some(publication => publication.id >= id))
      throw new ContentMistakes([
        `The clock says ${now.toISOString()}, and a later publication is there already.`,
      ]);
    const v1 = this.v1(id);
    for (const path of Object.keys(files)) put(copyFileSync, join(source, path), join(v1, path));
    // Words that were published before hold those of their predecessors, too (#keepChunks).
    const wanted = (path: string) => (isWords.test(path) ? digestOf(join(source, path)) : files[path]);
    const wrong = Object.keys(files).filter(path => digestOf(join(v1, path)) !== wanted(path));
    recordChanges(source, v1, current && this.v1(current.id), now);
    await this.#keepChunks(v1, now);
    await compressFolder(v1, current && this.v1(current.id));
    wrong.push(...wronglyCompressed(v1));
    if (wrong.length) {
      rmSync(join(this.#all, id), { recursive: true });
      throw new ContentMistakes(
        wrong.map(path => `${path} did not reach the disk as it is. Nothing was published.`),
      );
    }
    mkdirSync(this.asOfFolder, { recursive: true });
    symlinkSync(linkToDays, join(v1, 'as-of'));
    writePublication(join(this.#all, id), { id, origin: origin ?? id, files });
    this.#pointTo(id);
    for (const old of this.publications)
      if (!this.#isHeld(old.id, now) && old.id !== this.before?.id)
        rmSync(join(this.#all, old.id), { recursive: true });
  }

  /** Scripts in the caches of readers ask for the chunks of their own release. */
  async #keepChunks(v1: string, now: Date): Promise<void> {
    for (const { id, files } of this.publications.filter(({ id }) => this.#isHeld(id, now)).reverse())
      for (const path of Object.keys(files)) {
        const [earlier, file] = [join(this.v1(id), path), join(v1, path)];
        if (!path.startsWith('chunks/')) continue;
        if (!existsSync(file)) put(linkFile, earlier, file);
        else if (isWords.test(path))
          writeFileSync(
            file,
            await withEarlierWords(readFileSync(file, 'utf8'), readFileSync(earlier, 'utf8')),
          );
      }
  }

  /** Whether readers may still run scripts of the publication: it was the newest one less than 30 days ago. */
  #isHeld(id: string, now: Date): boolean {
    const next = this.publications.find(publication => publication.id > id);
    return !next || timeOf(next.id) > now.getTime() - daysKept * 86_400_000;
  }

  #pointTo(id: string) {
    const link = join(this.folder, '.v1');
    rmSync(link, { force: true });
    symlinkSync(`.publications/${id}/v1`, link);
    renameSync(link, join(this.folder, 'v1'));
  }
}

const isWords = /^chunks\/words-\w\w\.js$/;

/** "2026-11-29T10-30-00-000Z": no colon, which some disks refuse. */
const idOf = (time: Date): string => time.toISOString().replace(/[:.]/g, '-');
const timeOf = (id: string): number => Date.parse(id.replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.'));

const writePublication = (folder: string, publication: Publication) =>
  writeFileSync(join(folder, 'publication.json'), `${JSON.stringify(publication, null, 2)}\n`);

function put(bring: (from: string, to: string) => void, from: string, to: string) {
  mkdirSync(dirname(to), { recursive: true });
  bring(from, to);
}
