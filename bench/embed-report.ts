/** The tables of docs/performance.md: what each form costs, and whether the goals are reached. */
import { cpus } from 'node:os';
import type { ComparedView, Form } from './forms.ts';
import { markdownTable } from './markdown-table.ts';
import type { Loaded } from './measure.ts';
import { missingPeers, packageOf, peers } from './peers.ts';
import { estimate } from './statistics.ts';
import type { Estimate } from './statistics.ts';

/** One load of a page. */
export interface Load extends Loaded {
  /** From the start of the navigation to the text on screen. */
  milliseconds: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Milliseconds that the page's main thread has worked, until nothing more came. */
  mainThread: number;
}

export interface Case {
  view: ComparedView;
  language: string;
  /** By form, a load for each round. */
  loads: ReadonlyMap<Form, Load[]>;
}

export interface Run {
  rounds: number;
  /** The browser's version. */
  chromium: string;
  cases: Case[];
}

const names = { overview: 'the overview', resources: 'the list' } satisfies Record<ComparedView, string>;

/** The most that a form may take, times plain HTML. `byHand`: or so many times the element by hand. */
const goals: { form: Form; most: number; byHand?: number }[] = [
  { form: 'prerendered', most: 1.1 },
  { form: 'two lines, language named', most: 1.9 },
  { form: 'language named, with room', most: 1.75, byHand: 1.05 },
  { form: 'two lines', most: 1.9 },
  { form: 'five lines', most: 1.75, byHand: 1.05 },
];

/** The ratio of two forms, round by round: what slows the machine for a minute slows both. */
function ratioOf({ loads }: Case, form: Form, to: Form): Estimate | undefined {
  const [own, other] = [loads.get(form), loads.get(to)];
  return (
    own && other && estimate(own.map(({ milliseconds }, round) => milliseconds / other[round]!.milliseconds))
  );
}

const middle = (loads: Load[], field: keyof Load) => estimate(loads.map(load => load[field])).median;
const written = ({ median, low, high }: Estimate) =>
  `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

export function reportOf({ rounds, chromium, cases }: Run): string {
  const day = new Date().toISOString().slice(0, 10);
  const about = `${day}, Chromium ${chromium}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${rounds} rounds. Peers: ${
    Object.values(peers).map(packageOf).join(', ') || 'none'
  }${missingPeers.length ? `; npm could not install ${missingPeers.join(', ')}` : ''}.`;
  return [
    about,
    ...cases.map(each => `### ${each.view}, ${each.language}\n\n${tableOf(each)}`),
    `### Goals\n\n${goalsOf(cases)}`,
  ].join('\n\n');
}

function tableOf(own: Case): string {
  const rows = [...own.loads].map(([form, loads]) => [
    form,
    written(ratioOf(own, form, 'static')!),
    middle(loads, 'milliseconds').toFixed(0),
    ...(['requestsBefore', 'requests'] as const).map(field => String(middle(loads, field))),
    ...(['bytesBefore', 'bytes'] as const).map(field => kilobytes(middle(loads, field))),
    Math.max(...loads.map(({ shift }) => shift)).toFixed(3),
    middle(loads, 'mainThread').toFixed(0),
  ]);
  return markdownTable(
    [
      `${names[own.view]}, ${own.language}`,
      'time to text ÷ static',
      'ms',
      'requests to text',
      'in all',
      'kB to text',
      'in all',
      'layout shift',
      'main thread, ms',
    ],
    rows,
  );
}

function goalsOf(cases: Case[]): string {
  const rows = cases.flatMap(own =>
    goals.flatMap(({ form, most, byHand }) => {
      const ratio = ratioOf(own, form, 'static');
      if (!ratio) return [];
      const toHand = byHand ? ratioOf(own, form, 'by hand, preloaded') : undefined;
      const reached = ratio.median <= most || (toHand && toHand.median <= byHand!);
      return [
        [
          `${form}: ${names[own.view]}, ${own.language}`,
          `≤ ${most}${toHand ? ` or ≤ ${byHand} × by hand` : ''}`,
          `${ratio.median.toFixed(2)}${toHand ? `, ${toHand.median.toFixed(2)} × by hand` : ''}`,
          reached ? 'yes' : 'no',
        ],
      ];
    }),
  );
  return markdownTable(['goal', 'wanted', 'measured', 'reached'], rows);
}
