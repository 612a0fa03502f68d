/**
 * `npm run sign -- --key=FILE`, after each build: signs the scripts of `v1/`, so that pages can name the publisher's key in
 * `integrity` and still get each new release. Writes what servers have to send, as their configuration.
 *
 * Signature-based Integrity (https://wicg.github.io/signature-based-sri/) over HTTP Message Signatures (RFC 9421).
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptsIn } from './integrity.ts';
import type { Integrity } from './integrity.ts';
import { isMain } from './is-main.ts';
import { readOptions } from './options.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Key {
  secret: KeyObject;
  /** The public half in base64, 32 bytes. */
  id: string;
}

/** Header fields by their names. */
export type Signed = Record<'Unencoded-Digest' | 'Signature-Input' | 'Signature', string>;

/** A mistake of whoever calls the command. */
class KeyMistake extends Error {}

const howTo = 'openssl genpkey -algorithm ed25519 -out ../publisher-key.pem makes one.';

/**
 * @param files - Paths of PEM files.
 * @param text - A key as PEM, which counts where no file is named.
 * @throws KeyMistake
 */
export function readKeys(files: readonly string[], text = ''): Key[] {
  if (files.length) return files.map(file => readKey(readFile(file), file));
  if (text.trim()) return [readKey(text, 'SIGNING_KEY')];
  throw new KeyMistake(
    `There is no key to sign with. Name its file with --key=FILE, or put its text into the environment variable SIGNING_KEY. ${howTo}`,
  );
}

function readFile(file: string): string {
  try {
    const path = realpathSync(file);
    if (!relative(realpathSync(root), path).startsWith('..'))
      throw new KeyMistake(
        `${file} lies in this folder, from where it may be published. Keep the key elsewhere.`,
      );
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof KeyMistake) throw error;
    throw new KeyMistake(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function readKey(text: string, from: string): Key {
  let secret: KeyObject;
  try {
    secret = createPrivateKey(text);
  } catch {
    const isPublic = text.includes('PUBLIC KEY');
    throw new KeyMistake(
      `${from} holds ${isPublic ? 'a public key; the private one signs' : 'no private key in PEM'}. ${howTo}`,
    );
  }
  if (secret.asymmetricKeyType !== 'ed25519')
    throw new KeyMistake(
      `${from} holds a key of the kind ${secret.asymmetricKeyType}; browsers know only Ed25519. ${howTo}`,
    );
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return { secret, id: Buffer.from(x!, 'base64url').toString('base64') };
}

/**
 * What has to be sent with this text. With several keys it is signed by each.
 *
 * The digest is SHA-256: of one in SHA-384, which the draft allows, Chromium takes no notice, and runs any text.
 */
export function signText(text: Buffer, keys: readonly Key[]): Signed {
  const digest = `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;
  const signed = keys.map(({ secret, id }, index) => {
    const parameters = `("unencoded-digest";sf);keyid="${id}";tag="ed25519-integrity"`;
    const message = `"unencoded-digest";sf: ${digest}\n"@signature-params": ${parameters}`;
    const signature = sign(null, Buffer.from(message), secret).toString('base64');
    return { input: `sig${index}=${parameters}`, signature: `sig${index}=:${signature}:` };
  });
  return {
    'Unencoded-Digest': digest,
    'Signature-Input': signed.map(({ input }) => input).join(', '),
    Signature: signed.map(({ signature }) => signature).join(', '),
  };
}

/** By the path of each script: "/v1/widgets.js". */
type SignedScripts = ReadonlyMap<string, Signed>;

const lines = (scripts: SignedScripts, write: (path: string, fields: [string, string][]) => string): string =>
  [...scripts].map(([path, signed]) => write(path, Object.entries(signed))).join('');

/** For each kind of server its file, with the name that it has to have or may have. */
export const configurations: Record<string, (scripts: SignedScripts) => string> = {
  _headers: scripts =>
    lines(
      scripts,
      (path, fields) => `${path}\n${fields.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    ),
  'apache.conf': scripts =>
    lines(
      scripts,
      (path, fields) =>
        `<Location "${path}">\n${fields
          .map(([name, value]) => `    Header set ${name} "${value.replaceAll('"', '\\"')}"\n`)
          .join('')}</Location>\n`,
    ),
  Caddyfile: scripts =>
    lines(
      scripts,
      (path, fields) =>
        `header ${path} {\n${fields.map(([name, value]) => `\t${name} \`${value}\`\n`).join('')}}\n`,
    ),
  'nginx.conf': scripts => {
    const map = (name: keyof Signed, variable: string) =>
      `map $uri ${variable} {\n${[...scripts]
        .map(([path, signed]) => `    ${path} '${signed[name]}';\n`)
        .join('')}}\n`;
    return `map_hash_bucket_size 128;\n${map('Unencoded-Digest', '$rr_digest')}${map('Signature-Input', '$rr_signature_input')}${map('Signature', '$rr_signature')}`;
  },
};

/**
 * Signs what is published, and writes the configurations. The configurator offers the keys from then on.
 *
 * @param site - The folder that holds `v1/`.
 * @param to - The folder for the configurations.
 */
export function signSite(site: string, to: string, keys: readonly Key[]): SignedScripts {
  const folder = join(site, 'v1');
  const isChunk = (path: string) => path.startsWith('chunks/');
  // Those that pages name come first: some hosts read only the first hundred entries of a file.
  const paths = scriptsIn(folder).sort((a, b) => Number(isChunk(a)) - Number(isChunk(b)));
  const scripts = new Map(
    paths.map(path => [`/v1/${path}`, signText(readFileSync(join(folder, path)), keys)]),
  );
  mkdirSync(to, { recursive: true });
  for (const [name, write] of Object.entries(configurations)) writeFileSync(join(to, name), write(scripts));
  const list = join(folder, 'integrity.json');
  const integrity = JSON.parse(readFileSync(list, 'utf8')) as Integrity;
  writeFileSync(list, JSON.stringify({ ...integrity, keys: keys.map(({ id }) => `ed25519-${id}`) }));
  return scripts;
}

if (isMain(import.meta.url)) {
  try {
    const { key, site, to } = readOptions(
      `npm run sign -- --key=FILE [--key=FILE]

  --key=FILE  the key, as PEM; default: the text of the environment variable SIGNING_KEY
  --site=DIR  what is signed; default: dist/site
  --to=DIR    where the configuration for servers goes; default: dist/signatures`,
      {
        key: { type: 'string', multiple: true, default: [] },
        site: { type: 'string', default: join(root, 'dist/site') },
        to: { type: 'string', default: join(root, 'dist/signatures') },
      },
    );
    const keys = readKeys(key, process.env.SIGNING_KEY);
    const { size } = signSite(resolve(site), resolve(to), keys);
    console.log(
      `${size} scripts are signed. What your server has to send is in ${resolve(to)}. Pages name this:`,
    );
    console.log(`integrity="${keys.map(({ id }) => `ed25519-${id}`).join(' ')}"`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
