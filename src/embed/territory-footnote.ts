/** The footnote alone (`v1/territory-footnote.js`), for pages that need nothing else. */
import './beside-script.js';
import { defineElement } from '../define.js';
import { TerritoryFootnote } from '../elements/territory-footnote.js';

defineElement('territory-footnote', TerritoryFootnote);
