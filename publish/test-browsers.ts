/**
 * The browsers that tests run in. Firefox, and WebKit (the engine of Safari), are those that Debian has packages
 * of: firefox-esr, and webkit2gtk-driver with xvfb.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

type Launcher = ReturnType<typeof chromeLauncher>;
type CreatePage = (args: { context: puppeteer.BrowserContext }) => Promise<puppeteer.Page>;

/** No test asks the driver what was loaded: to be told of each request costs Firefox a quarter of its time. */
const quiet = { networkEnabled: false };

/** Each returns a launcher, or says why the machine has none. */
const launchers: Record<string, (createPage: CreatePage) => Promise<Launcher | string>> = {
  chromium: async createPage =>
    chromeLauncher({ launchOptions: { ...quiet, ...(await findBrowser()) }, createPage }),
  firefox: launchFirefox,
  webkit: launchWebKit,
};

/** Launchers of the browsers that are named ("firefox,webkit"), without those that this machine lacks. */
export async function testBrowsers(names: string, createPage: CreatePage): Promise<Launcher[]> {
  const found: Launcher[] = [];
  for (const name of names.split(',')) {
    const launch = launchers[name];
    if (!launch) throw new Error(`BROWSERS can name ${Object.keys(launchers).join(', ')}, not "${name}".`);
    const launcher = await launch(createPage);
    if (typeof launcher === 'string') console.log(`Tests in ${name} are skipped: ${launcher}`);
    else found.push(launcher);
  }
  return found;
}

// eslint-disable-next-line @typescript-eslint/require-await
async function launchFirefox(createPage: CreatePage) {
  const executablePath = process.env.FIREFOX_PATH || findProgram('firefox-esr') || findProgram('firefox');
  if (!executablePath) return 'install Firefox, or set FIREFOX_PATH to its path.';
  const launchOptions: puppeteer.LaunchOptions = { ...quiet, browser: 'firefox', executablePath };
  return chromeLauncher({ launchOptions, puppeteer, createPage });
}

async function launchWebKit() {
  const xvfb = findProgram('Xvfb');
  const webKitDriver = findProgram('WebKitWebDriver');
  if (!xvfb || !webKitDriver) return 'install the packages webkit2gtk-driver and xvfb (Debian, Ubuntu).';

  // Its driver is large, and installed by `npm run test:browsers` alone: a name that the compiler does not follow.
  const { launchWebKit } = (await import(new URL('../test/browsers/webkit.ts', import.meta.url).href)) as {
    launchWebKit: (xvfb: string, webKitDriver: string) => Promise<Launcher>;
  };
  return launchWebKit(xvfb, webKitDriver);
}

function findProgram(name: string) {
  const paths = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name));
  return paths.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
