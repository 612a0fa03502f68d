/**
 * The browsers that tests run in. Firefox, and WebKit (the engine of Safari), are those that Debian has packages
 * of: firefox-esr, and webkit2gtk-driver with xvfb.
 */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

type Launcher = ReturnType<typeof chromeLauncher> | ReturnType<typeof webdriverLauncher>;
type CreatePage = (args: { context: puppeteer.BrowserContext }) => Promise<puppeteer.Page>;

/** Each returns a launcher, or says why the machine has none. */
const launchers: Record<string, (createPage: CreatePage) => Promise<Launcher | string>> = {
  chromium: async createPage => chromeLauncher({ launchOptions: await findBrowser(), createPage }),
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
  return chromeLauncher({ launchOptions: { browser: 'firefox', executablePath }, puppeteer, createPage });
}

/** It shows its windows on a screen that nobody sees. */
async function launchWebKit() {
  const xvfb = findProgram('Xvfb');
  const webKitDriver = findProgram('WebKitWebDriver');
  if (!xvfb || !webKitDriver) return 'install the packages webkit2gtk-driver and xvfb (Debian, Ubuntu).';

  const screen = start(xvfb, ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout!, 'data')) as [Buffer];
  const env = { ...process.env, DISPLAY: `:${display.toString().trim()}` };
  const port = await findFreePort();
  start(webKitDriver, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  await answers(`http://127.0.0.1:${port}/status`);

  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true },
  });
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

/** Starts a program that ends when we do. */
function start(program: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, options);
  process.once('exit', () => child.kill());
  return child;
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address: string) {
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
