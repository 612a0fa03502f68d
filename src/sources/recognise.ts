/**
 * Tells the format of a list by what it holds. Neither the ending of an address nor the content type is
 * to be relied on: many hosts send feeds as text/plain or text/html.
 */
import { ContentError } from '../content/content-error.js';
import type { Feed, Reading } from './feed-item.js';
import { unknown } from './unknown-format.js';
import { shorten, textOfHtml } from './values.js';
import { allNamed, notXml, parseXml } from './xml.js';

/** @throws ContentError saying what is wrong, without the address. */
export async function recognise(texts: string[], reading: Reading): Promise<Feed> {
  const [answer = ''] = texts;
  const text = answer.trim();
  if (!text) throw new ContentError('the answer is empty.');
  const json = jsonIn(text, reading);
  if (json) return (await import('./recognise-json.js')).recogniseJson(json, reading);
  const xml = xmlIn(answer, reading);
  if (xml) return recogniseXml(xml, reading);
  if (/^TY {2}- /m.test(text.slice(0, 1000))) throw unknown('RIS, a file for reference managers');
  if (/^@[a-z]{3,20}\s*\{[^{}=]{0,200},/im.test(text.slice(0, 1000)))
    throw unknown('BibTeX, a file for reference managers');
  const { readCsv } = await import('./formats/csv.js');
  const withoutMark = texts.map(text => text.replace(/^[\ufeff\r\n]+/, '')); // a tab may be its first sign
  return readCsv(withoutMark, reading);
}

const xmlDeclaration = /^(<\?xml|<!doctype|<!--)/i;
const startOfFeed = /<\?xml\b|<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]/i;
const markupOfANotice = /^<(br|b|p|div|pre|font|table)\b/i;
const wordsOfANotice = /^(PHP )?(warning|notice|deprecated|fatal error)\b/i;

/** A comment, what keeps other pages from running it as a script, or what makes it one (`callback(`, `var list =`). */
const beforeJson =
  /^(?:\s|\/\/[^\n]*\n|\/\*(?:(?!\*\/).)*\*\/)*(?:(?:\)\]\}',?|(?:while|for)\s?\([^)]{0,5}\);|[^[\]{}"<;,|\n]{1,200}[(=])\s*)?(?=[[{])/s;

/** The JSON of the answer. What a broken plug-in has printed before it is left out. */
function jsonIn(answer: string, { notes }: Reading): string | undefined {
  const text = answer.replace(beforeJson, '');
  if (/^[{[]/.test(text)) return text;
  if (!markupOfANotice.test(text) && !wordsOfANotice.test(text)) return undefined;
  const start = text.search(/[{[]\s*["{]/);
  if (start < 0 || startOfFeed.test(text.slice(0, start))) return undefined;
  notes.add('what stands before the JSON is left out', shorten(textOfHtml(text.slice(0, start)), 80));
  return text.slice(start);
}

/** The XML of the answer. What a broken plug-in has printed before it is left out; the lines keep their numbers. */
function xmlIn(answer: string, { notes }: Reading): string | undefined {
  const text = answer.trimStart();
  const isClean = text.startsWith('<') && !markupOfANotice.test(text);
  if (isClean && (xmlDeclaration.test(text) || text.search(startOfFeed) <= 0)) return answer;
  const start = answer.search(startOfFeed);
  if (start < 0) return isClean ? answer : undefined;
  notes.add('what stands before the XML is left out', shorten(textOfHtml(answer.slice(0, start)), 80));
  return answer.slice(0, start).replace(/[^\n]+/g, '') + answer.slice(start);
}

async function recogniseXml(text: string, reading: Reading): Promise<Feed> {
  const { address, notes } = reading;
  const root = await parseXml(text, notes);
  const name = root.localName.toLowerCase();
  if (/^(?:html|head|body)$/.test(name)) throw unknown('a web page');
  if (!/^(?:rss|rdf|channel|feed|entry)$/.test(name))
    throw unknown(`XML whose first element is <${root.tagName}>`);
  // By what it holds: some put entries into a channel, or items into a feed.
  const isAtom =
    !allNamed(root, 'item').length && (/^(?:feed|entry)$/.test(name) || allNamed(root, 'entry').length > 0);
  const feed = isAtom
    ? (await import('./formats/atom.js')).readAtom(root, address)
    : (await import('./formats/rss.js')).readRss(root, address);
  if (!feed.items.length && notes.skipped) throw notXml(notes);
  return feed;
}
