/** The tables of the list benchmark: all numbers, ratios, and whether the goals are reached. */
import { cpus, loadavg } from 'node:os';
import { contestants, floor, own, ownOpen } from './list-contestants.ts';
import { markdownTable } from './markdown-table.ts';

/** What is measured of one list at one size, in milliseconds (heap: MB). */
export const measures = {
  paint: 'first paint',
  handed: 'paint after data',
  keyShown: 'keystroke, on screen',
  key: 'keystroke, complete',
  filterShown: 'filter, on screen',
  filter: 'filter, complete',
  ready: 'ready to search',
  task: 'longest task to first paint',
  indexTask: 'longest task after',
  heap: 'heap',
} as const;
export type Measure = keyof typeof measures;
const all = Object.keys(measures) as Measure[];

/** The numbers of a list at one size, one for each time it was measured. */
export type Result = Record<Measure, number[]>;

/** Keeps the result of each list at each size, empty at first. */
export function createResults(): (name: string, size: number) => Result {
  const results = new Map<string, Result>();
  return (name, size) => {
    const key = `${name} ${size}`;
    const empty = () => Object.fromEntries(all.map(measure => [measure, []])) as unknown as Result;
    if (!results.has(key)) results.set(key, empty());
    return results.get(key)!;
  };
}

/** A finished run of the benchmark. */
export interface Run {
  rounds: number;
  sizes: number[];
  /** The browser's version. */
  chromium: string;
  resultOf: (name: string, size: number) => Result;
  /** By number of documents, the longest task while the JSON is read. */
  jsonTasks: ReadonlyMap<number, number[]>;
  remarks: ReadonlySet<string>;
}

const names = Object.keys(contestants);
export const showsAsMuch = (name: string) => contestants[name]!.showsAsMuch ?? false;
const peers = names.filter(name => ![own, ownOpen, floor].includes(name));
const barePeers = peers.filter(name => !showsAsMuch(name));
const completePeers = peers.filter(showsAsMuch);
const readyMade = completePeers.filter(name => !contestants[name]!.byHand);

export function reportOf({ rounds, sizes, chromium, resultOf, jsonTasks, remarks }: Run): string {
  const mark = (name: string) => (showsAsMuch(name) ? `${name} ✓` : name);
  const middle = (name: string, size: number, measure: Measure) =>
    quantile(resultOf(name, size)[measure], 0.5);
  const high = (name: string, size: number, measure: Measure) =>
    quantile(resultOf(name, size)[measure], 0.95);
  const both = (name: string, size: number, measure: Measure) =>
    resultOf(name, size)[measure].length
      ? `${short(middle(name, size, measure) || '< 50')} / ${short(high(name, size, measure) || '< 50')}`
      : '–';
  const times = (value: number) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–');
  const fastest = (some: string[], size: number, measure: Measure) =>
    Math.min(...some.map(peer => middle(peer, size, measure)).filter(Number.isFinite));

  const absolute = sizes.flatMap(size =>
    names.map(name => [mark(name), String(size), ...all.map(measure => both(name, size, measure))]),
  );
  const compared: Measure[] = ['paint', 'handed', 'keyShown', 'key', 'filterShown', 'filter', 'heap'];
  const ratios = sizes.flatMap(size => [
    ...names
      .filter(name => name !== floor)
      .map(name => [
        `${mark(name)} / floor`,
        String(size),
        ...compared.map(measure => times(middle(name, size, measure) / middle(floor, size, measure))),
      ]),
    ...(
      [
        [own, 'best bare peer', barePeers],
        [ownOpen, 'best peer ✓', completePeers],
      ] as const
    ).map(([name, best, some]) => [
      `${mark(name)} / ${best}`,
      String(size),
      ...compared.map(measure => times(middle(name, size, measure) / fastest(some, size, measure))),
    ]),
  ]);

  const goals: string[][] = [];
  const goal = (what: string, wanted: string, got: string, reached: boolean) =>
    goals.push([what, wanted, got, reached ? 'yes' : 'no']);
  const noGoal = (what: string, got: string) => goals.push([what, 'no goal', got, '–']);
  if (sizes.includes(10_000)) {
    const at = 10_000;
    const paint = middle(own, at, 'paint') / middle(floor, at, 'paint');
    const key = high(own, at, 'keyShown');
    const faster = (name: string, some: string[]) =>
      fastest(some, at, 'keyShown') / middle(name, at, 'keyShown');
    const ratio = faster(ownOpen, readyMade);
    const filter = high(own, at, 'filterShown');
    const heap = middle(own, at, 'heap') / middle(floor, at, 'heap');
    goal('first paint, 10,000', '≤ 1.5 × floor', times(paint), paint <= 1.5);
    goal('keystroke on screen, p95, 10,000', '≤ 16 ms', `${short(key)} ms`, key <= 16);
    noGoal('keystroke on screen, counts shown, p95, 10,000', `${short(high(ownOpen, at, 'keyShown'))} ms`);
    goal(
      'keystroke on screen, counts shown, 10,000',
      '≥ 10 × faster than best peer ✓ that can be had ready-made',
      times(ratio),
      Number.isFinite(ratio) && ratio >= 10,
    );
    for (const peer of completePeers)
      noGoal(`keystroke on screen, counts shown, 10,000, beside ${peer}`, times(faster(ownOpen, [peer])));
    noGoal(
      'keystroke on screen, filters closed, 10,000, beside best bare peer',
      times(faster(own, barePeers)),
    );
    goal('filter on screen, p95, 10,000', '≤ 16 ms', `${short(filter)} ms`, filter <= 16);
    goal('heap, 10,000', '≤ 1.5 × floor', times(heap), heap <= 1.5);
    if (sizes.includes(50_000)) {
      for (const measure of ['handed', 'ready', 'key', 'filter', 'heap'] as const) {
        const growth = middle(own, 50_000, measure) / middle(own, at, measure);
        goal(`growth of ${measures[measure]}, 10,000 to 50,000`, '≤ 5 ×', times(growth), growth <= 5);
      }
      for (const measure of ['task', 'indexTask'] as const) {
        const task = Math.max(...resultOf(own, 50_000)[measure]);
        goal(`${measures[measure]}, 50,000`, '≤ 50 ms', task ? `${short(task)} ms` : '< 50 ms', task <= 50);
      }
    }
  }

  const head = all.map(measure => (measure === 'heap' ? 'heap, MB' : measures[measure]));
  return [
    `Median / p95 in milliseconds of ${rounds} rounds, ${cpus().length} processors, load ${loadavg()[1]!.toFixed(1)}, Chromium ${chromium}:`,
    markdownTable(['list', 'documents', ...head], absolute),
    '✓: marks the matches, and counts what each filter would give, while somebody types.',
    'Ratios of medians; the best peer is the best in each column:',
    markdownTable(['list', 'documents', ...compared.map(measure => measures[measure])], ratios),
    ...(goals.length ? ['Goals:', markdownTable(['goal', 'wanted', 'measured', 'reached'], goals)] : []),
    [
      ...[...jsonTasks].map(
        ([size, tasks]) =>
          `- Reading the JSON of ${size} documents: a task of ${quantile(tasks, 0.5) ? `${short(quantile(tasks, 0.5))} ms` : 'less than 50 ms'}, the same for each list and counted with none.`,
      ),
      ...[...remarks].map(remark => `- ${remark}`),
    ].join('\n'),
  ].join('\n\n');
}

/** By nearest rank. NaN for no numbers. */
function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** A number with one decimal below 10. Text stays: "< 50" stands for a task too short to be reported. */
function short(n: number | string): string {
  return typeof n === 'string' ? n : n.toFixed(n < 10 ? 1 : 0);
}
