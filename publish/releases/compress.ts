/** Writes `FILE.br` and `FILE.gz` beside each file: a server that hands them out need not compress at each request. */
import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { digestOf, filesIn } from './digests.ts';

const compressible = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.xml']);

/** Only debuggers ask for maps: at the highest quality these took two thirds of the time to publish, for a tenth of their bytes. */
const brotliQuality = (file: string) => (extname(file) === '.map' ? 9 : constants.BROTLI_MAX_QUALITY);

const formats = {
  br: {
    compress: (data: Buffer, file: string): Promise<Buffer> =>
      promisify(brotliCompress)(data, {
        params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(file) },
      }),
    expand: brotliDecompressSync,
  },
  gz: { compress: (data: Buffer) => promisify(gzip)(data, { level: 9 }), expand: gunzipSync },
};
const endings = Object.keys(formats) as (keyof typeof formats)[];

/** @param known - A folder with the same paths: what is the same there need not be compressed again. */
export async function compressFolder(folder: string, known?: string): Promise<void> {
  const compress = async (path: string) => {
    const [file, before] = [join(folder, path), known && join(known, path)];
    if (before && copyKnown(before, file)) return;
    const data = readFileSync(file);
    for (const ending of endings)
      writeFileSync(`${file}.${ending}`, await formats[ending].compress(data, file));
  };
  await Promise.all(
    filesIn(folder)
      .filter(path => compressible.has(extname(path)))
      .map(compress),
  );
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
  for (const ending of endings) replaceFile(`${file}.${ending}`, await formats[ending].compress(data, file));
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
