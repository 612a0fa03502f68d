/**
 * WebKit, the engine of Safari: that of Debian's packages webkit2gtk-driver and xvfb. It shows its windows on a screen that
 * nobody sees.
 */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';

export async function launchWebKit(
  xvfb: string,
  webKitDriver: string,
): Promise<ReturnType<typeof webdriverLauncher>> {
  const screen = start(xvfb, ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout!, 'data')) as [Buffer];
  // Nobody looks at what it paints: without compositing, tests take two thirds of the work. The last of its compilers would take a tenth
  // of the rest: few lines run often enough to earn that.
  const env = {
    ...process.env,
    DISPLAY: `:${display.toString().trim()}`,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    JSC_useFTLJIT: '0',
  };
  const port = await findFreePort();
  start(webKitDriver, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  await answers(`http://127.0.0.1:${port}/status`);

  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      pageLoadStrategy: 'none', // the runner waits for its page itself; the driver has waited for the first one for ever
    },
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
