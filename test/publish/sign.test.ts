/** What `npm run sign` writes: signatures that browsers accept, and clear words where there is no key to make them with. */
import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { integrityOf } from '../../publish/integrity.ts';
import { readKeys, signSite, signText } from '../../publish/sign.ts';

const folder = mkdtempSync(join(tmpdir(), 'rr-sign-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const pem = (text: string) => `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`;
/** Public knowledge: the example key of RFC 9421, B.1.4. */
const example = pem('MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF');
const newKey = (type: 'ed25519' | 'x25519' = 'ed25519') =>
  generateKeyPairSync(type as 'ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

function keep(text: string): string {
  const file = join(folder, randomUUID());
  writeFileSync(file, text);
  return file;
}

describe('A signature', () => {
  it('is the one that Chromium’s own tests hold for the example of RFC 9421', () => {
    const signed = signText(Buffer.from('{"hello": "world"}'), readKeys([keep(example)]));
    assert.deepEqual(signed, {
      'Unencoded-Digest': 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
      'Signature-Input':
        'sig0=("unencoded-digest";sf);keyid="JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";tag="ed25519-integrity"',
      Signature:
        'sig0=:SbCdPUyjc0IBJjFbVRWs81ucEUcFz87b37nQ63d6kDW+/JvDmET6O5cSdwlddePvlwemLdaWFuY6pQGO+hrkAg==:',
    });
  });

  it('is given by each key, while one takes the place of another', () => {
    const files = [newKey(), newKey()].map(keep);
    const keys = readKeys(files);
    const { Signature, 'Signature-Input': input } = signText(Buffer.from('text'), keys);
    assert.equal(Signature.split(', ').length, 2);
    keys.forEach(({ id }, index) =>
      assert.ok(input.includes(`sig${index}=("unencoded-digest";sf);keyid="${id}"`)),
    );
  });
});

describe('What servers are to send', () => {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'v1/chunks'), { recursive: true });
  writeFileSync(join(site, 'v1/widgets.js'), 'import("./chunks/a-12345678.js")');
  writeFileSync(join(site, 'v1/chunks/a-12345678.js'), 'import"./b.js"');
  writeFileSync(join(site, 'v1/chunks/b.js'), 'export{}');
  writeFileSync(join(site, 'v1/chunks/other.js'), 'import"../widgets.js"');
  writeFileSync(join(site, 'v1/page.css'), 'p{}');
  writeFileSync(join(site, 'v1/integrity.json'), JSON.stringify(integrityOf(join(site, 'v1'), '1.0.0')));
  const [key] = readKeys([], newKey());
  const scripts = signSite(site, join(folder, 'to'), [key!]);

  it('is signed by the key for each script, and nothing else', () => {
    assert.deepEqual([...scripts.keys()].sort(), [
      '/v1/chunks/a-12345678.js',
      '/v1/chunks/b.js',
      '/v1/chunks/other.js',
      '/v1/widgets.js',
    ]);
    for (const { 'Unencoded-Digest': digest, 'Signature-Input': input, Signature } of scripts.values()) {
      const message = `"unencoded-digest";sf: ${digest}\n"@signature-params": ${input.replace('sig0=', '')}`;
      const signature = Buffer.from(/:(.+):/.exec(Signature)![1]!, 'base64');
      assert.ok(verify(null, Buffer.from(message), createPublicKey(key!.secret), signature));
    }
  });

  it('stands complete in the file of each kind of server', () => {
    for (const name of ['_headers', 'apache.conf', 'Caddyfile', 'nginx.conf']) {
      const text = readFileSync(join(folder, 'to', name), 'utf8').replaceAll('\\"', '"');
      for (const [path, signed] of scripts)
        for (const said of [path, ...Object.values(signed)])
          assert.ok(text.includes(said), `${name}: ${said}`);
    }
  });

  it('leaves the public key with the list of scripts, which says what each may load', () => {
    const { keys, loads, integrity } = JSON.parse(
      readFileSync(join(site, 'v1/integrity.json'), 'utf8'),
    ) as ReturnType<typeof integrityOf>;
    assert.deepEqual(keys, [`ed25519-${key!.id}`]);
    assert.deepEqual(loads['widgets.js'], ['chunks/a-12345678.js', 'chunks/b.js']);
    assert.match(integrity['chunks/b.js']!, /^sha384-[\w+/]{64}$/);
  });
});

describe('Without a key that can sign', () => {
  const rejects = (files: string[], text: string, words: RegExp) =>
    assert.throws(() => readKeys(files, text), words);

  it('the command says what is missing or wrong', () => {
    rejects([], '', /no key.*--key=FILE.*SIGNING_KEY.*openssl/);
    rejects([], 'abc', /SIGNING_KEY holds no private key/);
    rejects([join(folder, 'nothing')], '', /nothing cannot be read/);
    rejects([keep('abc')], '', /no private key/);
    rejects([keep(newKey('x25519'))], '', /x25519.*only Ed25519/);
    const publicKey = createPublicKey(createPrivateKey(example)).export({ type: 'spki', format: 'pem' });
    rejects([keep(String(publicKey))], '', /a public key; the private one signs/);
  });

  it('nor with one that lies where it may be published', () => {
    rejects([fileURLToPath(new URL('../../package.json', import.meta.url))], '', /lies in this folder/);
  });
});
