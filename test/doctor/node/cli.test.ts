/** The doctor on the command line: each broken page has exactly its finding, correct pages have none. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runDoctor } from '../../../src/doctor/node/doctor-command.ts';
import { findingsTable, patternOf } from './findings-table.ts';
import { addressIn, fixture, fixtureFile, publisherReply } from './partner.ts';
import type { Reply } from './partner.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { bin: string };
const fixtures = readdirSync(`${root}test/doctor/fixtures`).map(name => name.replace('.html', ''));

/** Findings that only a browser can make. */
const onlyInPage = ['element-hidden', 'foreign-definition', 'template-unparsed'];
const hints = [
  'addresses-many',
  'base-href',
  'element-hidden',
  'frame-alone',
  'frame-waiting',
  'link-elsewhere',
  'link-not-alone',
  'note-twice',
  'version-behind',
  'healthy',
];

interface Output {
  code: number | null;
  out: string;
  err: string;
}

async function run(...args: string[]): Promise<Output> {
  const child = spawn(process.execPath, [join(root, bin), ...args]);
  let out = '';
  let err = '';
  child.stdout.on('data', data => (out += data));
  child.stderr.on('data', data => (err += data));
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  return { code, out, err };
}

interface Json {
  findings: { rule: string; line?: number; selector?: string; cause: string; fix: string }[];
  skipped: Record<string, string[]>;
  ofOurs: boolean;
  language: string;
}

/** Without a process of its own, which would take most of the time. */
async function findings(...args: string[]): Promise<{ code: number; rules: string[]; json: Json }> {
  let out = '';
  const err = mock.method(process.stderr, 'write', () => true);
  const code = await runDoctor(['doctor', ...args, '--json'], said => (out += said)).finally(() =>
    err.mock.restore(),
  );
  assert.deepEqual(
    err.mock.calls.map(call => call.arguments),
    [],
  );
  const json = JSON.parse(out) as Json;
  return { code, json, rules: json.findings.map(({ rule }) => rule) };
}

/** A page that is a file as long as a test runs. */
function fileWith(test: TestContext, html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  test.after(() => rmSync(folder, { recursive: true }));
  const page = join(folder, 'page.html');
  writeFileSync(page, html);
  return page;
}

/** A server on a port of its own, which makes it another host. */
async function listen(handle: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(handle);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const serve = (reply: (path: string) => Reply | undefined) =>
  listen((request, response) => {
    const { status, headers, body } = reply(request.url!) ?? { status: 404, headers: {}, body: '' };
    response.writeHead(status, headers).end(body);
  });

let publisher: Awaited<ReturnType<typeof serve>>;
let partner: Awaited<ReturnType<typeof serve>>;

before(async () => {
  publisher = await serve(publisherReply);
  partner = await serve(path => {
    const name = /^\/([\w-]+)\.html/.exec(path)?.[1];
    return name && fixtures.includes(name) ? fixture(name, publisher.origin) : undefined;
  });
});

after(() => {
  publisher.server.close();
  partner.server.close();
});

describe('Each broken page has its finding and no other', () => {
  for (const name of fixtures)
    it(name, async () => {
      const address = addressIn(name);
      const { rules, code, json } = address
        ? await findings(fixtureFile(name), '--offline', '--address', address)
        : await findings(`${partner.origin}/${name}.html`);
      const isFound = name !== 'healthy' && !onlyInPage.includes(name);
      assert.deepEqual(rules, isFound ? [name] : []);
      assert.equal(code, isFound && !hints.includes(name) ? 1 : 0);
      assert.equal(json.ofOurs, !/script-name|tag-escaped/.test(name) || json.findings.length > 0);
      for (const { rule, cause, fix } of json.findings) {
        assert.doesNotMatch(cause + fix, /\{\w+\}|undefined/);
        if (json.language !== 'en') continue;
        const [, , why, whatToDo] = findingsTable.find(([id]) => id === `\`${rule}\``)!;
        assert.match(cause, patternOf(why!));
        assert.match(fix, patternOf(whatToDo!));
      }
    });
});

describe('Pages that are as meant', () => {
  const deliberate: Record<string, string[]> = { 'partner-page.html': ['script-twice'] };
  for (const name of readdirSync(`${root}demo`).filter(file => file.endsWith('.html')))
    it(`the demo page ${name} has no finding but what it shows on purpose`, async () => {
      const { rules } = await findings(
        `${root}demo/${name}`,
        '--offline',
        '--address',
        `${publisher.origin}/demo/`,
      );
      assert.deepEqual(rules, deliberate[name] ?? []);
    });

  it('our own pages have no finding', async () => {
    for (const view of ['overview', 'resources', 'footnote'])
      for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'])
        assert.deepEqual((await findings(`${publisher.origin}/v1/${language}/${view}/`)).rules, []);
  });

  const pages = [
    'README.md',
    ...[
      'including',
      'npm',
      'return-reintegration-overview',
      'resource-list',
      'territory-footnote',
      'elements',
      'languages',
      'versions',
    ].map(name => `docs/${name}.md`),
  ];
  const snippets = pages.flatMap(page =>
    [...readFileSync(root + page, 'utf8').matchAll(/```html\n([^]*?)```/g)].map(
      ([, snippet = ''], i) => [`${page}, ${i + 1}`, snippet] as const,
    ),
  );
  for (const [place, snippet] of snippets)
    it(`the snippet of ${place} has no finding`, async test => {
      const script = '<script type="module" src="https://publisher.example/v1/widgets.js"></script>';
      const has = (tag: RegExp) => tag.test(snippet);
      const page = fileWith(
        test,
        `<!doctype html><html lang="fr"><head>${has(/<script/) ? '' : script}</head><body><h1>A</h1><h2>B</h2>
        ${snippet}
        ${has(/<(return|resource|territory)-/) ? '' : '<return-reintegration-overview></return-reintegration-overview>'}`,
      );
      const { rules } = await findings(page, '--offline', '--address', 'https://partner.example/');
      assert.deepEqual(rules, []);
    });
});

/** The findings in a page with one of our scripts. Only the file's name says which script it is. */
async function findingsIn(test: TestContext, body: string, head = ''): Promise<Json['findings']> {
  const script = '<script type="module" src="BASE/v1/widgets.js"></script>';
  const page = fileWith(
    test,
    `<!doctype html><html lang="en"><head>${head}${script}</head><body><main><h1>A</h1>${body}</main>`.replaceAll(
      'BASE',
      publisher.origin,
    ),
  );
  return (await findings(page, '--address', 'http://partner.example/')).json.findings;
}

const brief = (found: Json['findings']) => found.map(({ rule, fix }) => `${rule}: ${fix}`);

describe('A link that becomes an element is examined as that', () => {
  const link = (path: string, attributes = '') => `<a ${attributes} href="BASE/v1/en/${path}">x</a>`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;

  it('its ids', async test => {
    const [found, ...others] = await findingsIn(test, `<p>${link('resources/?type=guidence')}</p>`);
    assert.equal(found!.rule, 'id-unknown');
    assert.equal(found!.selector, 'main > p > a');
    assert.deepEqual(others, []);
    assert.deepEqual(
      (await findingsIn(test, `<p>${link('footnote/?wording=zzz')}</p>`)).map(({ cause }) => cause),
      ['The content knows no wording “zzz”.'],
    );
  });

  it('its languages and years, also those that no document has', async test => {
    const found = await findingsIn(test, `<p>${link('resources/?language=tlh+latin&year=1951+twenty')}</p>`);
    assert.deepEqual(
      found.map(({ cause }) => cause),
      ['The content knows no language “latin”.', 'The content knows no year “twenty”.'],
    );
  });

  it('its headings', async test =>
    assert.deepEqual(brief(await findingsIn(test, `<p>${link('resources/?heading-level=5')}</p>`)), [
      'heading-skipped: Write: heading-level=2',
    ]));

  it('what the policy of the page says of its content', async test =>
    assert.deepEqual(
      (await findingsIn(test, `<p>${link('resources/')}</p>`, policy)).map(({ rule }) => rule),
      ['csp-connect'],
    ));

  it('wherever the script makes one of it', async test => {
    const wrong = 'resources/?type=guidence';
    for (const body of [
      `<div><strong>${link(wrong)}</strong><br></div>`,
      `<p>See ${link(wrong, 'data-embed')}.</p>`,
      `<ul><li>${link(wrong, 'data-embed')}</li></ul>`,
      `<p>See ${link(`${wrong}&embed`)}.</p>`,
      `<div>See<br><br>&#x200b;${link(wrong)}<br><br>and so on.</div>`,
    ])
      assert.deepEqual(
        (await findingsIn(test, body)).map(({ rule }) => rule),
        ['id-unknown'],
        body,
      );
  });

  it('and only there', async test => {
    const wrong = 'resources/?type=guidence';
    for (const body of [
      `<ul><li>${link(wrong)}</li></ul>`,
      `<p>${link(wrong)} <img alt=""></p>`,
      `<p data-no-embed>${link(wrong)}</p>`,
      `<p>${link(`${wrong}&embed=no`)}</p>`,
      `<div contenteditable><p>${link(wrong)}</p></div>`,
      `<x-card>${link(wrong)}</x-card>`,
      `<x-card><template shadowrootmode="open"><p>${link(wrong)}</p></template></x-card>`,
      `<resource-list type="guidance"><p>${link(wrong)}</p></resource-list>`,
    ])
      assert.ok(!(await findingsIn(test, body)).some(({ rule }) => rule === 'id-unknown'), body);
  });

  it('without false alarm', async test => {
    for (const body of [
      `<p>${link('resources/?type=guidance&limit=5')}</p><p>See the ${link('overview/')} too.</p>`,
      `<p>Kosovo*</p><p>${link('footnote/')}</p>`,
      `<p>${link('resources/?embed')}</p><p>See the ${link('overview/?embed=no')} too.</p>`,
      `<p>See the ${link('overview/?embed=no')}.</p>`,
      `<p>${link('overview/?sections=overview')}</p>`,
    ])
      assert.deepEqual(await findingsIn(test, body), [], body);
  });
});

describe('The address of a frame', () => {
  it('is examined for sections, as that of a link', async test => {
    const address = 'BASE/v1/en/overview/?sections=nope';
    for (const body of [
      `<p><a href="${address}">x</a></p>`,
      `<iframe title="x" src="${address}&frame"></iframe>`,
    ])
      assert.deepEqual(
        (await findingsIn(test, body)).map(({ rule }) => rule),
        ['id-unknown'], // what the content has decides
      );
  });

  it('is examined for ids that the content does not know', async test =>
    assert.deepEqual(
      (
        await findingsIn(
          test,
          '<iframe title="x" src="BASE/v1/en/resources/?type=guidence&frame"></iframe><iframe title="x" src="BASE/v1/en/footnote/?wording=zzz&frame"></iframe>',
        )
      ).map(({ cause }) => cause),
      ['The content knows no type “guidence”.', 'The content knows no wording “zzz”.'],
    ));
});

describe('The advice on a policy names what helps', () => {
  const frame = '<iframe title="x" src="BASE/v1/en/overview/?frame"></iframe>';
  const list = '<resource-list></resource-list>';
  for (const [policy, body, right] of [
    ["frame-src 'self'", frame, 'Add BASE to frame-src in the policy.'],
    ["child-src 'self'", frame, 'Add BASE to child-src in the policy.'],
    ["default-src 'self'; script-src *", frame, "Add 'self' BASE to frame-src in the policy."],
    ["script-src-elem 'self'", list, 'Add BASE to script-src-elem in the policy.'],
    ["default-src 'none'; connect-src *", list, 'Add BASE to script-src in the policy.'],
    ["default-src 'self'; script-src *", list, "Add 'self' BASE to connect-src in the policy."],
  ] as const)
    it(`${policy}: ${right}`, async test => {
      const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      assert.deepEqual(
        (await findingsIn(test, body, head)).map(({ fix }) => fix),
        [right.replace('BASE', publisher.origin)],
      );
    });
});

describe('The command', () => {
  it('says where, why and what to do, in the language of the page', async () => {
    const { out, code } = await run('doctor', fixtureFile('attribute-value'), '--offline');
    assert.match(
      out,
      /^Warning {2}attribute-value\n {2}\S+attribute-value\.html:11 {2}body > main > resource-list\n/,
    );
    assert.match(out, /Cause: limit="-1" is not understood/);
    assert.match(out, /What to do: Possible: 1, 2, 3 …/);
    assert.equal(code, 1);
  });

  it('speaks the six languages', async () => {
    const said = new Set<string>();
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es']) {
      const { json } = await findings(fixtureFile('flag-false'), '--offline', '--lang', language);
      assert.equal(json.language, language);
      said.add(json.findings[0]!.cause);
    }
    assert.equal(said.size, 6);
  });

  it('says what it could not examine', async () => {
    const { json } = await findings(fixtureFile('healthy'), '--offline');
    assert.deepEqual(Object.keys(json.skipped).sort(), ['address', 'answers', 'live', 'policies']);
  });

  it('says that a page has nothing of ours', async test => {
    const { out, code } = await run('doctor', fileWith(test, '<!doctype html><p>Nothing here</p>'));
    assert.match(out, /^This page has no script, element, link or frame of ours\./);
    assert.equal(code, 0);
  });

  it('tells in one line why a page cannot be looked at', async () => {
    for (const [place, why] of [
      [join(root, 'not-there.html'), /ENOENT/],
      [`${partner.origin}/not-there.html`, /HTTP 404/],
      ['http://127.0.0.1:1/', /:1\/: /],
    ] as const) {
      const { code, err, out } = await run('doctor', place);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, why);
      assert.equal(err.trim().split('\n').length, 1);
    }
  });

  it('reads 10 MB of a page, and no more', async () => {
    let sent = 0;
    const { server, origin } = await listen((_, response) => {
      response.setHeader('content-type', 'text/html');
      const more = () => {
        while (!response.destroyed && response.write('<p>more</p>'.repeat(10_000))) sent += 110_000;
      };
      response.on('drain', more);
      more();
    });
    const { code, err } = await run('doctor', `${origin}/`);
    server.closeAllConnections();
    server.close();
    assert.equal(code, 2);
    assert.match(err, /10 MB/);
    assert.ok(sent < 40e6, `${sent} bytes sent`);
  });

  it('gives up on an address that does not answer', async () => {
    const { server, origin } = await listen(() => {});
    const { code, err } = await run('doctor', `${origin}/`, '--timeout', '0.2');
    server.closeAllConnections();
    server.close();
    assert.equal(code, 2);
    assert.match(err, /ETIMEDOUT/);
  });

  it('helps, and refuses what it does not know', async () => {
    assert.match((await run('--help')).out, /doctor <address or file>/);
    for (const args of [
      [],
      ['doctor'],
      ['docter', 'x.html'],
      ['doctor', 'x.html', '--lang', 'de'],
      ['doctor', 'x', '--quick'],
    ])
      assert.equal((await run(...args)).code, 2);
  });
});
