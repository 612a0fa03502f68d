/** Whether a text names what is ours. */
import { tagNames, viewNames } from '../content/views.js';
import type { Tag } from '../content/views.js';
import { scriptFiles } from '../links-and-frames/near-names.js';

export const isOurTag = (tag: string): tag is Tag => (tagNames as string[]).includes(tag);

/** The names of our scripts, for a pattern. */
export const anyScript = scriptFiles.join('|').replaceAll('.', '\\.');

const scriptName = new RegExp(`/(${anyScript})\\b`, 'i');

export const namesScript = (text: string): boolean => scriptName.test(text);

const viewName = new RegExp(`/(${viewNames.join('|')})/`, 'i');

/** A page of a release. */
export const namesPage = (text: string): boolean => /\/v\d/i.test(text) && viewName.test(text);
