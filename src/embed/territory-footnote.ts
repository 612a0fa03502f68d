/** The footnote alone (`v1/territory-footnote.js`), for pages that need nothing else. */
import { setDefaultBase } from '../base/script-base.js';
import { defineAll } from '../define.js';
import { TerritoryFootnote } from '../elements/territory-footnote.js';

setDefaultBase(new URL('.', import.meta.url).href);

defineAll({ 'territory-footnote': TerritoryFootnote });
