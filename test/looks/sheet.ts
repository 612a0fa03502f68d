/** A sheet shows one state in all of its looks, side by side. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Sixteen shades of a colour are enough to look at, and make a file small. */
const coarse = (picture: PNG): PNG => {
  picture.data.forEach((value, at) => (picture.data[at] = (value >> 4) * 17));
  return picture;
};

export const read = (png: Uint8Array): PNG => PNG.sync.read(Buffer.from(png));

export const write = (sheet: PNG): Buffer =>
  PNG.sync.write(sheet, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/** @param rows - PNG files, from left to right and from top to bottom. */
export function sheetOf(rows: Uint8Array[][]): PNG {
  const pictures = rows.map(row => row.map(png => coarse(read(png))));
  const heights = pictures.map(row => Math.max(...row.map(({ height }) => height)));
  const widths = pictures[0]!.map((_, column) => Math.max(...pictures.map(row => row[column]!.width)));
  const sheet = new PNG({ width: sum(widths), height: sum(heights) });
  sheet.data.fill(255);
  pictures.forEach((row, at) =>
    row.forEach((picture, column) =>
      PNG.bitblt(
        picture,
        sheet,
        0,
        0,
        picture.width,
        picture.height,
        sum(widths.slice(0, column)),
        sum(heights.slice(0, at)),
      ),
    ),
  );
  return sheet;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * What has changed. Undefined where nothing has: the same browser with the same fonts may smooth a few edges otherwise on
 * another processor, and no more.
 */
export function change(before: PNG, now: PNG): string | undefined {
  const { width, height } = before;
  if (width !== now.width || height !== now.height)
    return `${now.width} × ${now.height} pixels in place of ${width} × ${height}`;
  const pixels = pixelmatch(before.data, now.data, undefined, width, height, { threshold: 0.15 });
  return pixels > 40 ? `${pixels} pixels differ` : undefined;
}
