/** The script of one language with its overview inside, from `src/embed/at-once.ts` as Rollup has built it. */
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { DrawnNode, DrawnView } from '../../src/embed/at-once.ts';
import type { Language } from '../../src/localization/language.ts';
import type { PublishedContent } from '../content/write-content.ts';
import { prerender } from './prerender.ts';

type Parsed = DefaultTreeAdapterTypes.ChildNode;

export async function scriptAtOnce(
  script: string,
  language: Language,
  content: PublishedContent,
): Promise<string> {
  const [element] = parseFragment(await prerender('overview', language, content)).childNodes;
  const [template] = (element as DefaultTreeAdapterTypes.Element).childNodes;
  const [style, ...nodes] = (template as DefaultTreeAdapterTypes.Template).content.childNodes.map(asData);
  const drawn: DrawnView = {
    language,
    version: content.overview.version,
    styles: style![2] as string,
    nodes,
  };
  return script.replace(/\bdrawnView\b/, () => JSON.stringify(drawn));
}

function asData(node: Parsed): DrawnNode {
  if ('value' in node) return node.value;
  if ('data' in node) return [node.data];
  const { tagName, attrs, childNodes } = node as DefaultTreeAdapterTypes.Element;
  return [
    tagName,
    Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    ...childNodes.map(asData),
  ];
}
