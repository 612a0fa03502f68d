/**
 * Published component libraries, each as its own documentation has it included in a plain page: its style sheet, and one
 * script that loads what the page uses. None of them brings content, so they get our text: its first sentence in the
 * attribute that the component draws, the rest inside.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from './built-site.ts';
import type { Files } from './built-site.ts';

export interface Peer {
  /** The package, as bench/peers/package.json names it. */
  module: string;
  /** The folder in it that is published. */
  folder: string;
  style: string;
  script: string;
  /** The component, and the attribute of its that it draws as text. */
  tag: string;
  attribute: string;
}

const known: Record<string, Peer> = {
  'VA Design System': {
    module: '@department-of-veterans-affairs/web-components',
    folder: 'dist/component-library',
    style: 'component-library.css',
    script: 'component-library.esm.js',
    tag: 'va-details',
    attribute: 'label',
  },
  'GC Design System': {
    module: '@cdssnc/gcds-components',
    folder: 'dist/gcds',
    style: 'gcds.css',
    script: 'gcds.esm.js',
    tag: 'gcds-details',
    attribute: 'details-title',
  },
  Shoelace: {
    module: '@shoelace-style/shoelace',
    folder: 'cdn',
    style: 'themes/light.css',
    script: 'shoelace-autoloader.js',
    tag: 'sl-details',
    attribute: 'summary',
  },
  'Web Awesome': {
    module: '@awesome.me/webawesome',
    folder: 'dist-cdn',
    style: 'styles/webawesome.css',
    script: 'webawesome.loader.js',
    tag: 'wa-details',
    attribute: 'summary',
  },
};

const modules = fileURLToPath(new URL('peers/node_modules/', import.meta.url));
const isInstalled = ({ module, folder, script }: Peer) => existsSync(join(modules, module, folder, script));

/** By name, those that npm could install. */
export const peers = Object.fromEntries(Object.entries(known).filter(([, peer]) => isInstalled(peer)));
export const missingPeers = Object.keys(known).filter(name => !(name in peers));

/** The package with its version. */
export function packageOf({ module }: Peer): string {
  const { version } = JSON.parse(readFileSync(join(modules, module, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `${module} ${version}`;
}

export const addressOf = ({ module, folder }: Peer): string => `/${module}/${folder}/`;

/** What their hosts would serve. */
export function peerFiles(): Files {
  const files: Files = new Map();
  for (const peer of Object.values(peers)) {
    const folder = join(modules, peer.module, peer.folder);
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (extname(path) in types)
        files.set(addressOf(peer) + path.replaceAll('\\', '/'), readFileSync(join(folder, path)));
  }
  return files;
}
