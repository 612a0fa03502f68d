/** Fonts from npm for the page that is looked at: letters and their widths are the same on every machine. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const families = { sans: 'Noto Sans', 'sans-arabic': 'Noto Sans Arabic', 'sans-sc': 'Noto Sans SC' };

/** Nobody answers at this host but `serveFonts`. */
const host = 'https://fonts.invalid/';
const packages = new URL('node_modules/@fontsource-variable/', import.meta.url);

const sheets = Object.keys(families).map(family =>
  readFileSync(new URL(`noto-${family}/wght.css`, packages), 'utf8').replaceAll(
    'url(./',
    `url(${host}noto-${family}/`,
  ),
);
const names = Object.values(families).map(name => `'${name} Variable'`);

/** Brings these fonts, and lets the page use no other. */
export const fontStyles = `${sheets.join('\n')}\nhtml { font-family: ${names.join(', ')}; }`;

export async function serveFonts(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (!request.url().startsWith(host)) return void request.continue();
    void request.respond({
      body: readFileSync(fileURLToPath(new URL(request.url().slice(host.length), packages))),
      contentType: 'font/woff2',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
}
