/** Runs first in each page of the list benchmark. Measures the time from a question to its painted answer. */
export interface Bench {
  /** When the list got the documents, in milliseconds since the navigation. */
  handedAt: number;
  /** When its first item was painted. */
  shownAt?: number;
  /** When a reader could search. */
  readyAt?: number;
  longTasks: { start: number; duration: number }[];
  /** Each list calls this with the node that holds it. */
  watch: (region: Node & ParentNode) => void;
  region?: Node & ParentNode;
  /** Set by a list that needs time after its first paint. */
  ready?: () => Promise<void>;
  /** Set by a list whose filters open and close. */
  openFilters?: (open: boolean) => void;
  /** Set by a list that at first shows the most frequent values of its filters only. */
  showAllCounts?: () => void;
  /** Chooses a type, '' for all. Not all lists can. */
  filter?: (type: string) => void;
  /** The counts that show, by name. Not all lists have any. */
  counts?: () => Record<string, number>;
  settled: () => Promise<Answer | undefined>;
  timeFilter: (type: string) => Promise<Answer | undefined>;
}

/** Milliseconds from a key or a filter. */
export interface Answer {
  /** To the end of the first frame that shows a result (at least all that fits on the screen) and its counts. */
  shown: number;
  /** To the end of the last frame that changed. */
  painted: number;
}

export function installBench(): void {
  /** Milliseconds without a change after which a result counts as complete. */
  const quiet = 150;
  let askedAt = 0;
  /** Since then: each frame that changed, with the counts that it shows. */
  let painted: { at: number; counts: string }[] = [];
  let changedAt = 0;
  let frames = 0; // under way
  const now = () => performance.now();

  const bench: Bench = {
    handedAt: 0,
    longTasks: [],
    watch(region) {
      bench.region = region;
      new MutationObserver(changed).observe(region, { childList: true, characterData: true, subtree: true });
    },
    async settled() {
      do await new Promise(resolve => setTimeout(resolve, quiet / 5));
      while (frames || now() - Math.max(changedAt, askedAt) < quiet);
      const last = painted.at(-1);
      return (
        last && {
          shown: painted.find(({ counts }) => counts === last.counts)!.at - askedAt,
          painted: last.at - askedAt,
        }
      );
    },
    timeFilter(type) {
      painted = [];
      askedAt = now();
      bench.filter!(type);
      return bench.settled();
    },
  };
  Object.assign(globalThis, { bench });

  function changed() {
    changedAt = now();
    frames++;
    const hasItems = bench.region!.querySelector('.item, [part=item]');
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The first task after a frame: it has been laid out and painted.
      port1.onmessage = () => {
        frames--;
        const at = now();
        painted.push({ at, counts: JSON.stringify(bench.counts?.()) });
        if (hasItems) bench.shownAt ??= at;
      };
      port2.postMessage(0);
    });
  }

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      painted = [];
      askedAt = timeStamp;
    },
    true,
  );
  new PerformanceObserver(list => {
    for (const { startTime: start, duration } of list.getEntries()) bench.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
}
