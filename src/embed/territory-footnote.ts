/** The footnote alone (`v1/territory-footnote.js`), for pages that need nothing else. */
import './beside-script.js';
import { defineAll } from '../define.js';
import { TerritoryFootnote } from '../elements/territory-footnote.js';

defineAll({ 'territory-footnote': TerritoryFootnote });
