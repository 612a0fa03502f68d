/** The publisher's desk: what an editor sees of edits, of what would be refused, of what translations owe and of dead links. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkLinks, linksIn } from '../../publish/desk/dead-links.ts';
import type { LinkReport } from '../../publish/desk/dead-links.ts';
import { marked } from '../../publish/desk/marked.ts';
import { deskPage } from '../../publish/desk/page.ts';
import { readDesk, sourceAt } from '../../publish/desk/state.ts';
import { Published } from '../../publish/releases/publication.ts';
import type { Language } from '../../src/localization/language.ts';
import { publishContent } from './publish-content.ts';
import { readSmallContent, writeSmallContent } from './small-content.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A small content folder that is published, and a way to edit it. */
async function publishedFolder(test: TestContext) {
  const content = writeSmallContent(test);
  for (const name of ['pages.json', 'publisher.json', 'synonyms.json'])
    cpSync(join(root, 'content', name), join(content, name));
  const onto = mkdtempSync(join(tmpdir(), 'desk-'));
  test.after(() => rmSync(onto, { recursive: true }));
  await publishContent(content, new Published(onto), new Date('2026-01-01T10:00:00Z'));
  const edit = (path: string, from: string, to: string) => {
    const file = join(content, path);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), `${path} holds ${from}`);
    writeFileSync(file, text.replace(from, to));
  };
  return { content, onto, edit };
}

const show = (language: Language, content: string, onto?: string) =>
  deskPage(readDesk(content, onto), { language, links: 3, hasScripts: true });

describe('The publisher’s desk', () => {
  it('marks the words that have changed since the publication, beside the source', async test => {
    const { content, onto, edit } = await publishedFolder(test);
    assert.doesNotMatch(show('en', content, onto).split('<main>')[1]!, /<ins>|<del>/);
    edit('overview/en.md', '*relief*', '*burden*');
    edit('resources.json', '"A guide."', '"A short guide."'); // the first is the Arabic one
    edit('territories.json', 'References…', 'All references…');
    const english = show('en', content, onto);
    assert.match(english, /since <b>2026-01-01, 10:00 UTC<\/b>/);
    assert.match(english, /Kosovo can be a <del>relief<\/del><ins>burden<\/ins>\./);
    assert.match(english, /<article lang="fr" dir="ltr">\n<h3>Overview<\/h3>\n<p class="text">Going back/);
    assert.match(
      english,
      /<b class="changed">changed<\/b> <bdi lang="en">Return<\/bdi> \(<bdi>Overview<\/bdi>\)/,
    );
    assert.match(english, /<h3>kosovo, un<\/h3>\n<p lang="en" dir="auto">.*<ins>All references/);
    assert.match(
      show('ar', content, onto),
      /<article lang="ar" dir="rtl">\n<h3 lang="en" dir="ltr">Return guide<\/h3>\n<p class="text">A <ins>short <\/ins>guide\.<\/p>/,
    );
    assert.match(
      show('ru', content, onto),
      /<b class="changed">changed<\/b> <bdi lang="ru">Note on the name of a territory \(Kosovo\)/,
    );
  });

  it('marks words also where no spaces are between them', () => {
    assert.equal(marked('文件的标题', '文件的新标题', 'zh'), '文件的<ins>新</ins>标题');
    assert.equal(marked(undefined, 'a <b>', 'en'), 'a &lt;b&gt;');
  });

  it('says what would be refused, with its place, and marks nothing where it knows of no publication', async test => {
    const { content, edit } = await publishedFolder(test);
    assert.match(show('en', content), /npm run desk -- --onto=/);
    assert.doesNotMatch(show('en', content), /<ins>|<del>/);
    edit('resources.json', '"type": "guidance"', '"type": "guidence"');
    const page = show('en', content);
    assert.match(
      page,
      /<li>content\/resources\.json:\d+:\d+: resources\[0\]\.type: expected an id from &quot;types&quot;, found &quot;guidence&quot;<\/li>/,
    );
    assert.doesNotMatch(page, /The overview, as readers will see it/);
  });

  it('shows what a translation owes since the revision that it follows, from the history of the source', async test => {
    const { content, onto, edit } = await publishedFolder(test);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...words], {
        cwd: content,
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'First');
    edit('overview/fr.md', '*relief*', '*burden*');
    edit('overview/fr.md', 'revision: 1', 'revision: 2');
    const followed = sourceAt(content, 'fr', 1);
    const page = deskPage(readDesk(content, onto), { language: 'es', followed, links: 0, hasScripts: true });
    const [, owed] = page.split('What the Spanish text owes');
    assert.match(owed!, /follows revision 1 of the French text, whose newest is 2/);
    assert.match(owed!.split('</section>')[0]!, /<del>relief<\/del><ins>burden<\/ins>/);
    assert.match(page, /unreviewed, 1 revision\(s\) behind/);
    assert.equal(sourceAt(content, 'fr', 7), undefined);
    assert.match(show('en', content), /Git does not know what the older one said/);
  });

  it('asks each address once, no site twice at a time, and tells dead ones from unclear ones', async test => {
    const urls = [
      ...linksIn(readSmallContent(test)),
      'https://gone.example/',
      'https://shy.example/',
      'https://slow.example/',
    ];
    assert.ok(urls.includes('https://example.org/guide.pdf'));
    const asked: string[] = [];
    const open = new Set<string>();
    test.mock.method(globalThis, 'fetch', async (url: string, { method }: RequestInit) => {
      const { host } = new URL(url);
      assert.equal(open.has(host), false, host);
      open.add(host);
      asked.push(`${method} ${url}`);
      await new Promise(resolve => setTimeout(resolve, 1));
      open.delete(host);
      if (host === 'gone.example')
        throw Object.assign(new TypeError('failed'), { cause: { code: 'ENOTFOUND' } });
      if (host === 'slow.example')
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      if (host === 'shy.example') return new Response(null, { status: method === 'HEAD' ? 405 : 403 });
      return new Response(null, { status: url.endsWith('.pdf') ? 404 : 200 });
    });
    const reports: LinkReport[] = [];
    await checkLinks(urls, report => void reports.push(report), { wait: 0 });
    const of = (state: string) => reports.filter(report => report.state === state).map(({ url }) => url);
    assert.deepEqual(of('dead').sort(), ['https://example.org/guide.pdf', 'https://gone.example/']);
    assert.deepEqual(of('unclear').sort(), ['https://shy.example/', 'https://slow.example/']);
    assert.equal(reports.length, urls.length);
    assert.equal(asked.length, urls.length + 1, 'one more for the site that refuses HEAD');
  });

  it('is served on this machine alone, and previews what the files say now', async test => {
    const { content, onto, edit } = await publishedFolder(test);
    const command = [
      '--import',
      'tsx',
      join(root, 'publish/desk/desk.ts'),
      `--content=${content}`,
      `--onto=${onto}`,
    ];
    const server = spawn(process.execPath, command, { cwd: root, env: { ...process.env, PORT: '18460' } });
    test.after(() => server.kill());
    const [said] = (await once(server.stdout, 'data')) as [Buffer];
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(said))![0];
    const get = async (path: string) => (await fetch(new URL(path, address))).text();
    assert.match(await get('/?language=ar'), /Nothing has changed for them/);
    edit('overview/en.md', '*relief*', '*burden*');
    assert.match(await get('/?language=en'), /<ins>burden<\/ins>/);
    assert.match(await get('/v1/content/en/overview.json'), /burden/);
    assert.match(
      await get('/preview?language=ar&view=resources&look=agency'),
      /<html lang="ar" dir="rtl"[^]*looks\/agency\.css[^]*<resource-list lang="ar">/,
    );
    assert.match(await get('/demo/configurator/looks/agency.css'), /host-main/);
    assert.match(await get('/package.json'), /^Not found$/);
  });
});
