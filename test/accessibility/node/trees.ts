/**
 * What assistive technology is told of each state: role, name, state and language of all that counts in Chromium's
 * accessibility tree, as text.
 */
import { fileURLToPath } from 'node:url';
import type { CDPSession, Protocol } from 'puppeteer-core';
import { languages } from '../../../src/localization/language.ts';
import { openStates } from './states-page.ts';

/** One text file for each element and language. */
export const treesFolder = fileURLToPath(new URL('../trees/', import.meta.url));

type AXNode = Protocol.Accessibility.AXNode;

/** Roles that say nothing by themselves: what is in them counts. */
const transparent = new Set([
  ...['none', 'generic', 'InlineTextBox', 'ListMarker', 'LineBreak', 'superscript', 'time'],
  'MenuListPopup',
]);

/** States that are said beside the name, where they are not as usual. */
const saidStates = ['level', 'expanded', 'checked', 'selected', 'disabled', 'live'];

/** The text files, by their names: "resource-list.fr.txt". */
export async function readTrees(): Promise<Map<string, string>> {
  const { page, browser, states, show } = await openStates();
  try {
    const devtools = await page.createCDPSession();
    await devtools.send('Accessibility.enable');
    await devtools.send('DOM.enable');
    const files = new Map<string, string>();
    for (const [tag, names] of Object.entries(states))
      for (const language of languages) {
        const known = new Set<string>();
        const parts: string[] = [];
        for (const name of names) {
          await show(tag, name, language);
          parts.push(`# ${name}\n${withoutKnown(await readTree(devtools), known)}\n`);
        }
        files.set(`${tag}.${language}.txt`, parts.join('\n'));
      }
    return files;
  } finally {
    await browser.close();
  }
}

/** What another state has said word for word is only named: the file shows what is special about a state. */
function withoutKnown(lines: string[], known: Set<string>): string {
  const blocks = lines.join('\n').split(/\n(?! )/);
  const told = blocks.map(block =>
    block.includes('\n') && known.has(block) ? block.replace(/\n[^]*/, ' …') : block,
  );
  blocks.forEach(block => known.add(block));
  return told.join('\n');
}

async function readTree(devtools: CDPSession): Promise<string[]> {
  const [{ nodes }, { root }] = await Promise.all([
    devtools.send('Accessibility.getFullAXTree'),
    devtools.send('DOM.getDocument', { depth: -1, pierce: true }),
  ]);
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const languageOf = readLanguages(root);

  /** The lines of a node and of all in it. What its name says already is left out. */
  const linesOf = (node: AXNode, around: string, name: string): string[] => {
    const role = String(node.role?.value ?? '');
    const language = languageOf.get(node.backendDOMNodeId ?? 0) ?? around;
    const own = String(node.name?.value ?? '');
    const children = (named: string, from: string) =>
      (node.childIds ?? []).flatMap(id => (byId.has(id) ? linesOf(byId.get(id)!, from, named) : []));
    // A field has the words of its label.
    if (role === 'LabelText') return children('', around).filter(line => !/^ *text /.test(line));
    if (node.ignored || transparent.has(role)) return children(name, around);
    if (role === 'StaticText' && language === around && name && name.includes(own.trim())) return [];
    const line = describe(node, role, language === around ? '' : language);
    const isWhole = role === 'StaticText' || role === 'combobox';
    return [line, ...joinTexts(isWhole ? [] : children(own || name, language)).map(line => `  ${line}`)];
  };
  const main = nodes.find(({ role }) => role?.value === 'main')!;
  return joinTexts(
    (main.childIds ?? []).flatMap(id => linesOf(byId.get(id)!, languageOf.get(main.backendDOMNodeId!)!, '')),
  );
}

/** Neighbouring texts are read in one go. */
function joinTexts(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && /^text ".*"$/.test(last) && /^text ".*"$/.test(line))
      joined[joined.length - 1] = last.slice(0, -1) + line.slice('text "'.length);
    else joined.push(line);
  }
  return joined;
}

function describe(
  { name, description, value, properties = [] }: AXNode,
  role: string,
  language: string,
): string {
  const states = properties
    .filter(({ name }) => saidStates.includes(name) && !(name === 'level' && role === 'listitem'))
    .filter(({ name, value }) => (name === 'expanded' ? role !== 'combobox' : value.value !== 'false'))
    .map(({ name, value }) => (/^true$/.test(String(value.value)) ? name : `${name}=${String(value.value)}`));
  const words = String(name?.value ?? '').replace(/(content\.example\/)\d+/, '$1…');
  return [
    ...(role === 'StaticText' ? ['text', `"${words}"`] : [role, ...(words ? [`"${words.trim()}"`] : [])]),
    ...(value?.value ? [`value "${String(value.value)}"`] : []),
    ...(description?.value ? [`description "${String(description.value)}"`] : []),
    ...states,
    ...(language ? [`[${language}]`] : []),
  ].join(' ');
}

/** The language of each node of the document, by its number: that of the nearest `lang` around it, also out of shadow roots. */
function readLanguages(root: Protocol.DOM.Node): Map<number, string> {
  const found = new Map<number, string>();
  const visit = (node: Protocol.DOM.Node, around: string): void => {
    const { attributes = [] } = node;
    const place = attributes.findIndex((name, index) => index % 2 === 0 && name === 'lang');
    const language = place < 0 ? around : attributes[place + 1]!;
    found.set(node.backendNodeId, language);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child, language);
  };
  visit(root, '');
  return found;
}
