/**
 * Finds the browser that tests and measurements run in: CHROME_PATH, else the machine's own Chrome,
 * Chromium or Edge, else the one that the package @sparticuz/chromium brings (Linux on x64 only).
 */
import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';

export interface Browser {
  executablePath: string;
  args: string[];
}

/** Keeps the browser from calling home while it is measured. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

export async function findBrowser(): Promise<Browser> {
  const installed = chosenBrowser() ?? installedBrowser();
  const browser = installed ? quietly(installed) : await packagedBrowser();
  if (!browser)
    throw new Error(
      'No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to the path of one.',
    );
  return browser;
}

function quietly(executablePath: string): Browser {
  const isRoot = process.getuid?.() === 0; // Chrome refuses to run as root with its sandbox
  return { executablePath, args: isRoot ? [...quiet, '--no-sandbox'] : quiet };
}

function chosenBrowser() {
  const path = process.env.CHROME_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROME_PATH names a browser that is not there: ${path}`);
  return path || undefined;
}

function installedBrowser() {
  try {
    return Launcher.getFirstInstallation() ?? installedEdge();
  } catch {
    return installedEdge(); // on Linux the launcher throws when it finds nothing
  }
}

/** The launcher does not know Edge, the only Chromium that a new Windows machine has. */
function installedEdge() {
  const { 'ProgramFiles(x86)': programs32 = '', ProgramFiles: programs = '' } = process.env;
  return [
    '/usr/bin/microsoft-edge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    `${programs32}\\Microsoft\\Edge\\Application\\msedge.exe`,
    `${programs}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ].find(path => existsSync(path));
}

/** The one from npm, which is the same on every machine. Undefined where it does not run. */
export async function packagedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;

  // Read on import: without it the package leaves out the system libraries it brings.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  // The machine's fonts cover more scripts; those of the package are found nowhere but in /tmp.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  else process.env.TMPDIR = '/tmp';

  // Its own list of arguments is left out: it runs everything in one process, which ends with the first
  // closed page, and turns off web security, which readers have.
  const { default: chromium } = await import('@sparticuz/chromium');
  return quietly(await chromium.executablePath());
}
