/** Writes `FILE.br` and `FILE.gz` beside each file: a server that hands them out need not compress at each request. */
import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, gunzipSync, gzip } from 'node:zlib';
import { digestOf, filesIn } from './digests.ts';

const compressible = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.xml']);

const formats = {
  br: {
    compress: promisify(brotliCompress) as (data: Buffer) => Promise<Buffer>, // its quality is 11
    expand: brotliDecompressSync,
  },
  gz: { compress: (data: Buffer) => promisify(gzip)(data, { level: 9 }), expand: gunzipSync },
};
const endings = Object.keys(formats) as (keyof typeof formats)[];

/** @param known - A folder with the same paths: what is the same there need not be compressed again. */
export async function compressFolder(folder: string, known?: string): Promise<void> {
  for (const path of filesIn(folder)) {
    if (!compressible.has(extname(path))) continue;
    const [file, before] = [join(folder, path), known && join(known, path)];
    if (before && copyKnown(before, file)) continue;
    const data = readFileSync(file);
    await Promise.all(
      endings.map(async ending => writeFileSync(`${file}.${ending}`, await formats[ending].compress(data))),
    );
  }
}

function copyKnown(before: string, file: string): boolean {
  const isKnown =
    [before, ...endings.map(ending => `${before}.${ending}`)].every(name => existsSync(name)) &&
    digestOf(before) === digestOf(file);
  if (isKnown) for (const ending of endings) linkFile(`${before}.${ending}`, `${file}.${ending}`);
  return isKnown;
}

/** A second name for the same bytes, where the disk can do that. For files that nobody writes into. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Replaces a file and its compressed copies, each in one step. */
export async function writeCompressed(file: string, text: string): Promise<void> {
  const data = Buffer.from(text);
  for (const ending of endings) replaceFile(`${file}.${ending}`, await formats[ending].compress(data));
  replaceFile(file, data);
}

function replaceFile(file: string, data: string | Buffer): void {
  writeFileSync(`${file}.new`, data);
  renameSync(`${file}.new`, file);
}

/** The paths whose compressed copies do not say what the file says. */
export const wronglyCompressed = (folder: string): string[] =>
  filesIn(folder).filter(path => {
    const file = join(folder, path);
    const isRight = (ending: keyof typeof formats) =>
      existsSync(`${file}.${ending}`) &&
      formats[ending].expand(readFileSync(`${file}.${ending}`)).equals(readFileSync(file));
    return compressible.has(extname(path)) && !endings.every(isRight);
  });
