/** Whether time grows in proportion to the size of what is read, whatever the machine and its other work. */
import { expect } from '@open-wc/testing';

/** Four times as much takes less than eight times as long. What grows with the square would take sixteen times as long. */
export async function expectProportion(size: number, work: (size: number) => unknown): Promise<void> {
  const timeOf = async (size: number) => {
    const start = performance.now();
    await work(size);
    return performance.now() - start;
  };
  await timeOf(Math.ceil(size / 10)); // what runs for the first time takes longer, and may be loaded for it
  const fixed = await timeOf(1);
  // Other work on the machine only ever adds to a time: the least of each counts.
  let [once, fourfold] = [Infinity, Infinity];
  for (let attempt = 0; attempt < 20 && (!attempt || fourfold > 8 * once); attempt++) {
    once = Math.min(once, Math.max((await timeOf(size)) - fixed, 20)); // what is shorter is no measure
    fourfold = Math.min(fourfold, (await timeOf(4 * size)) - fixed);
  }
  expect(fourfold / once).to.be.at.most(8);
}
