/** The script of demo/configurator/ (`v1/configurator.js`). It offers what the scripts beside it understand. */
import { openMaker } from './embed-maker.js';

await openMaker(new URL('./', import.meta.url).href);
