/** The lines that load our scripts, and what a page can say there of what may run. */
import type { Attributes, Choice } from './choice.js';
import { startTag } from './markup.js';
import type { Release } from './publisher-content.js';

/** What the page agrees to in `integrity`: whatever the publisher's keys have signed, or one release. */
export type Agreed = { keys: readonly string[] } | { release: Release };

export interface ScriptCircumstances {
  /** Address of the publisher's files, with its last slash. */
  base: string;
  /** Whether a site takes no module. */
  classic: boolean;
  /** Undefined: whatever comes from there. */
  agreed?: Agreed | undefined;
  /** The scripts that the publisher has for pages: an older release has none for a language. */
  scripts?: readonly string[];
}

export const releaseIn = (agreed: Agreed | undefined): Release | undefined =>
  agreed && 'release' in agreed ? agreed.release : undefined;

/** Where scripts come from. */
export const scriptBase = ({ base, agreed }: ScriptCircumstances): string => releaseIn(agreed)?.base ?? base;

/** A key is for one file that holds all: what a module asks for is not covered by it. */
const isClassic = ({ classic, agreed }: ScriptCircumstances): boolean =>
  classic || (!!agreed && !releaseIn(agreed));

const integrityOf = (file: string, agreed: Agreed | undefined) =>
  agreed && ('release' in agreed ? agreed.release.integrity[file] : agreed.keys.join(' '));

/** The script that has the overview of one language inside; undefined where another text is wanted, or what may run is fixed. */
export function scriptAtOnce(
  { view, embed, attributes }: Choice,
  { classic, agreed, scripts = [] }: ScriptCircumstances,
): string | undefined {
  const file = `${embed}/widgets.js`;
  const isAsPublished = view === 'overview' && !Object.keys(attributes).length;
  return isAsPublished && !classic && !agreed && scripts.includes(file) ? file : undefined;
}

/** The line for a script; by default for that which has all elements. */
export function scriptLine(circumstances: ScriptCircumstances, file?: string): string {
  const classic = !file && isClassic(circumstances);
  const name = file ?? (classic ? 'widgets.classic.js' : 'widgets.js');
  const integrity = integrityOf(name, circumstances.agreed);
  const attributes = {
    ...(classic ? { async: '' } : { type: 'module' }),
    src: scriptBase(circumstances) + name,
    ...(classic && integrity && { crossorigin: '' }),
    ...(integrity && { integrity }),
    referrerpolicy: 'no-referrer',
  };
  return `${startTag('script', attributes)}</script>`;
}

/** What a pinned module may ask for, as browsers want to read it; undefined where nothing more is asked for. */
export function importMap(circumstances: ScriptCircumstances): string | undefined {
  const release = releaseIn(circumstances.agreed);
  if (!release || isClassic(circumstances)) return undefined;
  const files = ['widgets.js', ...(release.loads['widgets.js'] ?? [])];
  const integrity = Object.fromEntries(files.map(file => [release.base + file, release.integrity[file]]));
  return `<script type="importmap">\n${JSON.stringify({ integrity }, undefined, 1)}\n</script>`;
}

/** Only what this page will show: what is preloaded and not used is wasted. */
export function preloads({ view, embed }: Choice, circumstances: ScriptCircumstances): string[] {
  const links: Attributes[] = [];
  if (embed && embed !== 'en' && !isClassic(circumstances)) {
    const words = `chunks/words-${embed}.js`;
    const integrity = integrityOf(words, circumstances.agreed);
    links.push({
      rel: 'modulepreload',
      href: scriptBase(circumstances) + words,
      ...(integrity && { integrity }),
    });
  }
  if (embed && view !== 'footnote')
    links.push({
      rel: 'preload',
      as: 'fetch',
      crossorigin: '',
      href: `${circumstances.base}content/${embed}/${view}.json`,
    });
  return links.map(attributes => startTag('link', { ...attributes, referrerpolicy: 'no-referrer' }));
}
