import { hydrateRoot } from 'react-dom/client';
import { heard, page } from './page.js';

Object.assign(globalThis, { heard });
hydrateRoot(document.querySelector('#root')!, page);
