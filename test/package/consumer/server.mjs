import { renderToString } from 'react-dom/server';
import { page } from './dist/page.mjs';

console.log(renderToString(page));
