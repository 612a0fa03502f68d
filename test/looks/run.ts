/**
 * `npm run test:looks` draws each element in each state: in three scripts, narrow and wide, light, dark and in forced colours.
 * It compares the sheet of each state with the one that is kept. Browser and fonts come from npm, so that all machines draw
 * the same. `-- --write` keeps what is drawn now. Closes with "N passed, M failed".
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { PNG } from 'pngjs';
import { packagedBrowser } from '../../publish/find-browser.ts';
import { openStates } from '../accessibility/node/states-page.ts';
import { fontStyles, serveFonts } from './fonts.ts';
import { change, read, sheetOf, write } from './sheet.ts';

const languages = ['fr', 'ar', 'zh'];
const widths = [320, 960];
const schemes = [
  { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
];

/** Draws letters alike wherever the browser runs. */
const steady = [
  ...['--font-render-hinting=none', '--disable-lcd-text', '--disable-gpu', '--hide-scrollbars'],
  '--force-color-profile=srgb',
];
const style = `${fontStyles}
html { color-scheme: light dark; background: Canvas; }
body { margin: 0; }
main { padding: 8px; }
* { caret-color: transparent; }`;

const kept = fileURLToPath(new URL('sheets/', import.meta.url));
const seen = join(tmpdir(), 'rr-looks');

const browser = await packagedBrowser();
if (browser) {
  const sheets = await draw({ ...browser, args: [...browser.args, ...steady] });
  if (process.argv.includes('--write')) keep(sheets);
  else compare(sheets);
} else
  console.log('The browser from npm runs on Linux on x64 only: nothing is compared.\n0 passed, 0 failed');

/** The sheets by the names of their files. */
async function draw(browser: { executablePath: string; args: string[] }): Promise<Map<string, PNG>> {
  const { page, browser: launched, states, show } = await openStates(browser);
  try {
    await serveFonts(page);
    await page.addStyleTag({ content: style });
    const devtools = await page.createCDPSession();
    const all = Object.entries(states).flatMap(([tag, names]) =>
      names.map(name => ({ tag, name, rows: languages.map((): Uint8Array[] => []) })),
    );
    for (const width of widths)
      for (const scheme of schemes) {
        await page.setViewport({ width, height: 800, deviceScaleFactor: 0.5 });
        const features = Object.entries(scheme).map(([name, value]) => ({ name, value }));
        await devtools.send('Emulation.setEmulatedMedia', { features });
        for (const { tag, name, rows } of all)
          for (const [at, language] of languages.entries()) {
            await show(tag, name, language);
            rows[at]!.push(await take(page, width));
          }
      }
    return new Map(
      all.map(({ tag, name, rows }) => [`${tag}.${name.replace(/\W+/g, '-')}.png`, sheetOf(rows)]),
    );
  } finally {
    await launched.close();
  }
}

async function take(page: Page, width: number): Promise<Uint8Array> {
  // The fonts that this state needs, and the layout that follows from them.
  const height = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return Math.ceil(document.querySelector('main')!.getBoundingClientRect().height);
  });
  return page.screenshot({ clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true });
}

function keep(sheets: Map<string, PNG>) {
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  for (const [file, sheet] of sheets) writeFileSync(join(kept, file), write(sheet));
  console.log(`${sheets.size} sheets are written.`);
}

function compare(sheets: Map<string, PNG>) {
  rmSync(seen, { recursive: true, force: true });
  const faults = new Map<string, string>();
  for (const file of readdirSync(kept)) if (!sheets.has(file)) faults.set(file, 'is not drawn any more');
  for (const [file, sheet] of sheets) {
    const path = join(kept, file);
    const fault = existsSync(path) ? change(read(readFileSync(path)), sheet) : 'has no sheet yet';
    if (!fault) continue;
    faults.set(file, fault);
    mkdirSync(seen, { recursive: true });
    writeFileSync(join(seen, file), write(sheet));
  }
  for (const [file, fault] of faults) console.error(`✖ ${file}: ${fault}`);
  if (faults.size) console.error(`Drawn now: ${seen}. If that is meant: npm run test:looks -- --write`);
  console.log(`${sheets.size - faults.size} passed, ${faults.size} failed`);
  process.exitCode = faults.size ? 1 : 0;
}
