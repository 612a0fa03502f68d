/** Markup that is nearly ours, in all the ways that people and their tools write it; and what only looks like it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findOurs } from '../../../src/doctor/ours.ts';
import type { Answer, Facts } from '../../../src/doctor/page.ts';
import { policiesIn } from '../../../src/doctor/policy.ts';
import { readHtml } from '../../../src/doctor/node/read-html.ts';
import { findingsIn, line, v1 } from './examined.ts';

const rulesIn = (...args: Parameters<typeof findingsIn>) => findingsIn(...args).map(({ rule }) => rule);

const list = '<resource-list></resource-list>';

describe('The script of a language', () => {
  const overview = '<return-reintegration-overview></return-reintegration-overview>';
  const of = (language: string) => line.replace('widgets.js', `${language}/widgets.js`);

  it('brings all elements, and content from the release, not from its own folder', () => {
    assert.deepEqual(rulesIn(list + overview, of('fr')), []);
    const { scripts } = findOurs({
      elements: readHtml(of('fr') + overview),
      address: 'https://partner.example/',
    });
    assert.deepEqual(
      scripts.map(({ folder, file, release }) => [folder, file, release]),
      [[v1, 'fr/widgets.js', 'v1']],
    );
  });

  it('may stand beside that of another language, but not after widgets.js', () => {
    assert.deepEqual(rulesIn(overview, of('fr') + of('ar')), []);
    assert.deepEqual(rulesIn(overview, line + of('fr')), ['script-twice']);
    assert.deepEqual(rulesIn(overview, of('fr') + line.replace('v1/', 'v1.0.0/')), ['two-versions']);
  });

  it('is named beside each of two further versions', () =>
    assert.equal(
      rulesIn(overview, line + line.replace('v1/', 'v1.0.0/') + line.replace('v1/', 'v1.1.0/')).join(),
      'two-versions,two-versions',
    ));
});

describe('A misspelt tag', () => {
  for (const [wrong, right] of [
    ['ressource-list', 'resource-list'],
    ['resources-list', 'resource-list'],
    ['resource-lsit', 'resource-list'],
    ['resourcelist', 'resource-list'],
    ['ressourcelist', 'resource-list'],
    ['resource_list', 'resource-list'],
    ['return-reintegration-overwiew', 'return-reintegration-overview'],
    ['return-reintegartion-overview', 'return-reintegration-overview'],
    ['return-overview', 'return-reintegration-overview'],
    ['resource–list', 'resource-list'],
    ['resource\u2011list', 'resource-list'],
    ['resource\u00adlist', 'resource-list'],
    ['resour\u0441e-list', 'resource-list'], // with a Cyrillic letter
    ['territory-note', 'territory-footnote'],
    ['territory-foot-note', 'territory-footnote'],
    ['territories-footnote', 'territory-footnote'],
    ['resource-lists', 'resource-list'],
    ['liste-resource', 'resource-list'],
    ['footnote-territory', 'territory-footnote'],
    ['return-and-reintegration-overview', 'return-reintegration-overview'],
    ['un-resource-list', 'resource-list'],
    ['kosovo-footnote', 'territory-footnote'],
  ] as const)
    it(`<${wrong}> is <${right}>`, () =>
      assert.deepEqual(
        findingsIn(`<${wrong}></${wrong}>`).map(({ rule, fix }) => [rule, fix]),
        [['tag-misspelt', `Write: <${right}></${right}>`]],
      ));

  it('may have spaces in place of its hyphens', () =>
    assert.deepEqual(
      findingsIn('<resource list limit="5"></resource>').map(({ rule, fix }) => `${rule} ${fix}`),
      ['tag-misspelt Write: <resource-list limit="5"></resource-list>'],
    ));

  it('keeps its attributes in the advice', () =>
    assert.deepEqual(
      findingsIn('<ressource-list limit="5" no-search></ressource-list>').map(({ fix }) => fix),
      ['Write: <resource-list limit="5" no-search></resource-list>'],
    ));

  for (const tag of [
    'my-list',
    'resource-card',
    'resource-list-item',
    'resource-link',
    'return-policy',
    'territory-map',
    'list',
    'overview',
    'un-resource-list',
  ])
    it(`<${tag}> is somebody else’s`, () => assert.deepEqual(rulesIn(`${list}<${tag}></${tag}>`), []));
});

describe('Signs that only look like HTML', () => {
  for (const body of [
    '<resource-list\u00a0limit="5"></resource-list>',
    '<resource-list&nbsp;limit="5"></resource-list>',
    '<resource-list limit="5"\u00a0sort="title"></resource-list>',
    '<resource-list\u200b limit="5"></resource-list>',
    '<resource-list limit=”5”></resource-list>',
    '<resource-list type=“guidance toolkit”></resource-list>',
    '<resource-list type=«guidance»></resource-list>',
    '<resource-list limit=‘5’></resource-list>',
    '<resource-list limit=\\"5\\"></resource-list>',
    '<resource-list limit=&quot;5&quot;></resource-list>',
    '<resource-list limit=‹5›></resource-list>',
    '<resource-list limit=＂5＂></resource-list>',
    '<resource-list limit="5”></resource-list><p>Words</p>',
    `<p><a href="${v1}en/resources/&nbsp;">x</a></p>`,
    `<p><a href=“${v1}en/resources/”>x</a></p>`,
  ])
    it(body, () => assert.deepEqual(rulesIn(body), ['signs-misread']));

  for (const script of [
    `<script type="module" src=“${v1}widgets.js”></script>`,
    `<script type=\\"module\\" src=\\"${v1}widgets.js\\"></script>`,
    `<script type="module" src=&quot;${v1}widgets.js&quot;></script>`,
    `<script\u00a0type="module"\u00a0src="${v1}widgets.js"></script>`,
    `<script type="module"\u00a0src="${v1}widgets.js"></script>`,
    `<script type="module" src="${v1}widgets.js\u00a0"></script>`,
  ])
    it(script, () =>
      assert.deepEqual(
        findingsIn(list, script).map(({ rule, fix }) => [rule, fix]),
        [['signs-misread', `Write: <script type="module" src="${v1}widgets.js">`]],
      ),
    );

  for (const [body, right] of [
    ['<resource-list limit=« 2 » type=« guidance »>', '<resource-list limit="2" type="guidance">'],
    [
      '<resource-list limit=«\u00a02\u00a0» type=«\u202fguidance toolkit\u202f» no-search>',
      '<resource-list limit="2" type="guidance toolkit" no-search>',
    ],
    ['<resource-list limit=„2“ type=”guidance”>', '<resource-list limit="2" type="guidance">'],
    ['<resource-list limit=″2″>', '<resource-list limit="2">'],
    [
      '<resource-list limit=\\"2\\" type=\\"guidance toolkit\\">',
      '<resource-list limit="2" type="guidance toolkit">',
    ],
    ['<resource-list limit=&laquo;&nbsp;2&nbsp;&raquo;>', '<resource-list limit="2">'],
    [
      '<resource-list feed=« Our list|https://a.example/List.csv » title="">',
      '<resource-list feed="Our list|https://a.example/List.csv" title="">',
    ],
    [`<a href=« ${v1}en/resources/?limit=5 »>`, `<a href="${v1}en/resources/?limit=5">`],
    // What belongs to which attribute is not sure: a sign may be an apostrophe.
    ['<resource-list limit=“5” title="L’aide">', '<resource-list limit="…" title="…">'],
    ['<resource-list limit=“many”>', '<resource-list limit="…">'],
    ['<!-- <resource-list limit=“5”> --><resource-list limit=« 2 »>', '<resource-list limit="…">'],
  ] as const)
    it(`are advised to be written as ${right}`, () =>
      assert.deepEqual(
        findingsIn(`${body}</${body.slice(1, 2) === 'a' ? 'a' : 'resource-list'}>`).map(
          ({ rule, fix }) => `${rule} ${fix}`,
        ),
        [`signs-misread Write: ${right}`],
      ));

  it('are fine in words', () => {
    assert.deepEqual(rulesIn('<resource-list title="“Documents”"></resource-list>'), []);
    assert.deepEqual(
      rulesIn('<p id="t">“Kosovo”†</p><territory-footnote marker="†"></territory-footnote>'),
      [],
    );
  });
});

describe('An element where browsers do not look', () => {
  for (const body of [
    '<!-- <resource-list limit="5"></resource-list> -->',
    '<div><!--<territory-footnote>--></div>',
    '<template><resource-list></resource-list></template>',
    '<noscript><resource-list></resource-list></noscript>',
    '<script type="text/template"><resource-list></resource-list></script>',
    '<textarea><resource-list></resource-list></textarea>',
    '<xmp><resource-list></resource-list></xmp>',
    '<svg><resource-list></resource-list></svg>',
    '<canvas><resource-list></resource-list></canvas>',
    '<script type="text/x-handlebars"><resource-list></resource-list></script>',
    '<iframe srcdoc="<resource-list></resource-list>"></iframe>',
  ])
    it(body, () => assert.deepEqual(rulesIn(body), ['element-inert']));

  it('shows in a frame that has our script', () =>
    assert.deepEqual(
      rulesIn(`<iframe srcdoc="<script type=module src=${v1}widgets.js></script>${list}"></iframe>`, ''),
      [],
    ));

  it('may be drawn by a script of the page', () => {
    for (const body of [
      '<div id="root"></div>',
      '<script>document.write("<resource-list></resource-list>")</script>',
    ])
      assert.deepEqual(rulesIn(body), []);
  });

  it('does no harm beside one that shows', () =>
    assert.deepEqual(rulesIn(`${list}<!-- <territory-footnote></territory-footnote> -->`), []));
});

describe('A link that something has changed', () => {
  const to = `${v1}fr/resources/?type=guidance`;
  const encoded = encodeURIComponent(to);
  for (const href of [
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05`,
    `https://urldefense.com/v3/__${to}__;!!abc$`,
    `https://urldefense.proofpoint.com/v2/url?u=https-3A__publisher.example_v1_fr_resources_&d=x`,
    `https://www.google.com/url?q=${encoded}&sa=D`,
    `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E`,
    `https://secure-web.cisco.com/1abc/${encoded}`,
    `https://l.facebook.com/l.php?u=${encoded}`,
    'https://publisher-example.translate.goog/v1/fr/resources/?_x_tr_sl=fr',
    `https://eu-central-1.protection.sophos.com/?d=publisher.example&u=${btoa(to)}`,
    'https://urldefense.com/v3/__https://publisher.example/v1/fr/resources/*docs__;Iw!!abc$',
    'https://protect-eu.mimecast.com/s/AbC?domain=publisher.example',
    'https://url.uk.m.mimecastprotect.com/s/AbC?domain=publisher.example',
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}`,
    `https://ddec1-0-en-ctp.trendmicro.com/wis/clicktime/v1/query?url=${encoded}`,
    `https://www.linkedin.com/safety/go?url=${encoded}`,
    `https://vk.com/away.php?to=${encoded}`,
    `https://deref-gmx.net/mail/client/a/dereferrer/?redirectUrl=${encoded}`,
    'https://track.pstmrk.it/3s/publisher.example%2Fv1%2Ffr%2Fresources%2F/abc/def',
    `https://mail.ministry.example/fmlurlsvc/?fewReq=:B:a&url=${encodeURIComponent(`https://www.google.com/url?q=${encoded}`)}`,
  ])
    it(href.slice(8, 40), () =>
      assert.deepEqual(
        findingsIn(`<p>See <a href="${href.replaceAll('&', '&amp;')}">this</a></p>`).map(({ rule }) => rule),
        ['link-rewritten'],
      ),
    );

  it('has its own address again in the advice', () =>
    assert.equal(
      findingsIn(`<p><a href="https://www.google.com/url?q=${encoded}">x</a></p>`)[0]!.fix,
      `Write: ${to}`,
    ));

  for (const [wrong, right] of [
    ['resources/', 'en/resources/'],
    ['FR/Resources/', 'fr/resources/'],
    ['fr_FR/resources/', 'fr/resources/'],
    ['/fr/resources/', 'fr/resources/'],
    ['fr/resources.html', 'fr/resources/'],
    ['fr/resources/&type=guidance', 'fr/resources/?type=guidance'],
    ['fr/ressources/?type=guidance&limit=5#a', 'fr/resources/?type=guidance&limit=5#a'],
    ['fr/resources/%20', 'fr/resources/'],
    ['fr/resources/)', 'fr/resources/'],
    ['fr/resource-list/', 'fr/resources/'],
  ])
    it(`is none of ours: ${wrong}`, () =>
      assert.deepEqual(
        findingsIn(`<p><a href="${v1}${wrong}">x</a></p>`).map(({ rule, fix }) => `${rule} ${fix}`),
        [`address-unknown Write: ${v1}${right}`],
      ));

  it('is in the language around it, where it names none', () =>
    assert.deepEqual(
      findingsIn(`<p lang="fr-CA"><a href="${v1}resources/">x</a></p>`).map(({ fix }) => fix),
      [`Write: ${v1}fr/resources/`],
    ));

  it('may say where its readers come from', () =>
    assert.deepEqual(
      rulesIn(`<p><a href="${v1}fr/resources/?utm_source=news&fbclid=1&mc_cid=2">x</a></p>`),
      [],
    ));

  it('or a line that has been in a mail', () => {
    const line = (name: string) => `https://urldefense.com/v3/__${v1}${name}__;!!abc$`;
    assert.deepEqual(
      findingsIn(list, `<script type="module" src="${line('widgets.js')}"></script>`).map(
        ({ rule, fix }) => `${rule} ${fix}`,
      ),
      [`address-rewritten Write: ${v1}widgets.js`],
    );
    assert.deepEqual(rulesIn(`<iframe title="x" src="${line('fr/resources/?frame')}"></iframe>`, ''), [
      'address-rewritten',
    ]);
  });

  it('leads into another release, protocol or host', () => {
    const severity = (href: string) =>
      findingsIn(`<p><a href="${href}">x</a></p>`).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(severity('https://publisher.example/v1.0.0/fr/resources/'), ['link-elsewhere warning']);
    assert.deepEqual(severity('http://publisher.example/v1/fr/resources/'), ['link-elsewhere warning']);
    assert.deepEqual(severity('https://other.example/v1/fr/resources/'), ['link-elsewhere hint']);
  });

  it('is not one to share, among words, or of other pages', () => {
    for (const body of [
      `<p><a href="https://www.facebook.com/sharer/sharer.php?u=${encoded}">Share</a></p>`,
      `<p><a href="https://web.archive.org/web/2024/${to}">Archived</a></p>`,
      `<p><a href="https://validator.w3.org/nu/?doc=${encoded}">Valid</a></p>`,
      `<p><a href="https://pagespeed.web.dev/report?url=${encoded}">Speed</a></p>`,
      '<p><a href="https://www.google.com/url?q=https%3A%2F%2Fwww.un.org%2F">UN</a></p>',
      '<p>As <a href="https://other.example/v1/fr/resources/">they</a> say.</p>',
    ])
      assert.deepEqual(rulesIn(list + body), [], body);
  });
});

describe('A box that is too small', () => {
  for (const [style, isFound] of [
    ['max-height:80px;overflow:hidden', true],
    ['overflow-y: clip; height: 10rem', true],
    ['contain: size', true],
    ['contain: inline-size', false],
    ['overflow:hidden; -webkit-line-clamp: 3', true],
    ['overflow:auto;height:80px', false],
    ['max-height:0;overflow:hidden', false],
    ['min-height:80px;overflow:hidden', false],
    ['overflow:hidden', false],
    ['max-height: calc(2em + 4px); overflow: hidden', true],
    ['aspect-ratio: 16/9; overflow: hidden', true],
    ['height: 40px; overflow: hidden', true],
    ['height: 40px !important; overflow: hidden !important', true],
    ['height: .5em; overflow: hidden', true],
    ['height: 20mm; overflow: hidden', true],
    ['height: 40dvh; overflow: hidden', true],
    ['height: min(40px, 2em); overflow: hidden', true],
    ['height: 40px; contain: paint', true],
    ['height: 40px; overflow: auto hidden', true],
    ['height: 40px; overflow: hidden auto', false],
    ['height: 40px; overflow-x: hidden', false],
    ['height: 0.0px; overflow: hidden', false],
    ['height: 100%; overflow: hidden', false],
  ] as const)
    it(style, () =>
      assert.deepEqual(rulesIn(`<div style="${style}">${list}</div>`), isFound ? ['element-clipped'] : []),
    );

  it('with a box inside that scrolls cuts nothing off', () =>
    assert.deepEqual(
      rulesIn(
        `<div style="height: 100vh; overflow: hidden"><div style="overflow-y: auto">${list}</div></div>`,
      ),
      [],
    ));

  it('or counts no content', () =>
    assert.deepEqual(rulesIn('<resource-list style="contain: strict"></resource-list>'), [
      'element-clipped',
    ]));
});

describe('An element that nobody sees', () => {
  for (const [body, isFound] of [
    [`<div style="display: none">${list}</div>`, true],
    ['<resource-list style="opacity:0"></resource-list>', true],
    [`<div style="content-visibility:hidden">${list}</div>`, true],
    [`<div style="opacity:0.9">${list}</div>`, false],
    [`<div role="tabpanel" style="display:none">${list}</div>`, false],
    [`<details><p style="display:none">${list}</p></details>`, false],
  ] as const)
    it(body, () => assert.deepEqual(rulesIn(body), isFound ? ['element-hidden'] : []));
});

describe('An id', () => {
  it('that is empty is none', () => {
    assert.deepEqual(rulesIn('<resource-list id=""></resource-list><p>x</p>'), []);
    assert.deepEqual(rulesIn('<resource-list id="a"></resource-list><p id="a">x</p>'), ['id-twice']);
  });
});

describe('A slot', () => {
  it('counts only directly inside our element', () => {
    assert.deepEqual(rulesIn('<resource-list><div><h2 slot="heading">x</h2></div></resource-list>'), [
      'slot-nested',
    ]);
    assert.deepEqual(
      rulesIn('<resource-list><my-box><h2 slot="heading">x</h2></my-box></resource-list>'),
      [],
    );
  });

  it('that is misspelt is said', () =>
    assert.deepEqual(
      findingsIn('<resource-list><h2 slot="Heading">x</h2></resource-list>').map(
        ({ rule, fix }) => `${rule} ${fix}`,
      ),
      ['slot-unknown Possible: heading'],
    ));

  it('is not missed where a heading begins the fallback', () =>
    assert.deepEqual(rulesIn('<resource-list><h2>Documents</h2><p>See our office.</p></resource-list>'), []));
});

describe('A tag that is not closed, or by a slash only', () => {
  for (const [tag, rule] of [
    ['<resource-list/>', 'self-closed'],
    ['<resource-list no-search/>', 'self-closed'],
    [`<resource-list lang='fr'/>`, 'self-closed'],
    ['<resource-list limit=5/>', 'unclosed'],
    ['<resource-list limit= 5/>', 'unclosed'],
    [`<resource-list base=${v1}>`, 'unclosed'],
  ] as const)
    it(`${tag} is ${rule}`, () => assert.ok(rulesIn(`${list}${tag}<p>Words</p>`).includes(rule)));

  for (const end of ['>', ' />', '/>'])
    it(`keeps its attributes in the advice: ${end}`, () =>
      assert.deepEqual(
        findingsIn(`${list}<resource-list limit="2" lang='fr'${end}<p>Words</p>`).map(({ fix }) => fix),
        [`Write: <resource-list limit="2" lang='fr'></resource-list>`],
      ));
});

describe('What somebody may write as he likes', () => {
  const frame = (attributes: string) => `<iframe ${attributes} src="${v1}fr/resources/?frame"></iframe>`;

  for (const attributes of [
    'title="« Documents »"',
    'title="„Dokumente“"',
    'aria-label="Documents"',
    'aria-labelledby="heading"',
  ])
    it(`${attributes} names a frame`, () => assert.deepEqual(rulesIn(frame(attributes)), []));

  it('no name at all is missed', () => assert.deepEqual(rulesIn(frame('aria-label=" "')), ['frame-title']));
});

describe('A digest', () => {
  const right = 'sha384-right';
  const rulesWith = (integrity: string, release = 'v1.0.0') => {
    const pinned = `https://publisher.example/${release}/`;
    return rulesIn(list, line.replace(v1, pinned).replace('>', ` integrity="${integrity}">`), {
      answers: new Map([[`${pinned}version.json`, { json: { integrity: { 'widgets.js': right } } }]]),
    }).filter(rule => rule.startsWith('integrity'));
  };

  it('is compared with that of the same hash', () => {
    assert.deepEqual(rulesWith(right), []);
    assert.deepEqual(rulesWith(`sha512-any ${right}`), []);
    assert.deepEqual(rulesWith('sha384-wrong'), ['integrity-mismatch']);
  });

  it('by another hash may be right', () => {
    assert.deepEqual(rulesWith('sha256-any'), []);
    assert.deepEqual(rulesWith('sha512-any'), []);
  });

  for (const address of [v1, v1.replace('https:', '')])
    it(`of a classic script at ${address} needs crossorigin`, () =>
      assert.ok(
        rulesIn(list, `<script src="${address}widgets.classic.js" integrity="sha384-x"></script>`).includes(
          'integrity-crossorigin',
        ),
      ));
});

describe('The address of a search service', () => {
  const valueOf = (endpoint: string) =>
    findingsIn(`<resource-list search-endpoint="${endpoint}"></resource-list>`)
      .filter(({ rule }) => rule === 'attribute-value')
      .map(({ fix }) => fix);

  it('names the index', () => {
    assert.deepEqual(valueOf('typesense+https://search.example/collections/documents'), []);
    assert.match(
      valueOf('typesense+https://search.example').join(),
      /typesense\+https:\/\/HOST\/collections\/INDEX/,
    );
  });
});

describe('A list of an agency that is sent as a web page', () => {
  const address = 'https://agency.example.org/documents';
  const rulesWith = (reading: object) =>
    rulesIn(`<resource-list feed="${address}"></resource-list>`, line, {
      answers: new Map<string, Answer>([[address, { status: 200, type: 'text/html' }]]),
      feeds: [{ address, ...reading } as never],
    });

  it('is as good as another, where it can be read', () =>
    assert.deepEqual(rulesWith({ format: 'RSS', read: 2, skipped: 0, columns: [], warnings: [] }), []));

  it('is said to be a page once, where it cannot', () =>
    assert.deepEqual(rulesWith({ error: 'the answer is a web page.' }), ['answer-is-page']));
});

describe('A frame of a page that there is not', () => {
  const address = `${v1}fr/ressources/?frame&limit=5`;

  it('is said once, with its settings in the advice', () =>
    assert.deepEqual(
      findingsIn(`<iframe title="x" src="${address}"></iframe>`, line, {
        answers: new Map([[address, { status: 404 }]]),
      }).map(({ rule, fix }) => `${rule} ${fix}`),
      [`address-unknown Write: ${v1}fr/resources/?frame&limit=5`],
    ));
});

describe('An id that the content does not know', () => {
  const content = {
    topics: Object.fromEntries([...'abcdefghijklmnopq', 'reintegration'].map(id => [id, {}])),
    publishers: ['aaa', 'bbb', 'iom', 'unhcr'].map(id => ({ id })),
    resources: [...Array(20).keys()].map(i => ({ date: `${2005 + i}-01-01` })),
  };
  const answers = new Map<string, Answer>([[`${v1}content/en/resources.json`, { json: content }]]);

  for (const [name, value, possible] of [
    ['topic', 'reintegation', 'reintegration, a, b, c, d, e, f, g, h, i, j, k …'],
    ['publisher', 'oim', 'iom, aaa, bbb, unhcr'],
    ['year', '21', '2021, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015 …'],
  ] as const)
    for (const body of [
      `<resource-list ${name}="${value}"></resource-list>`,
      `<p><a href="${v1}en/resources/?${name}=${value}">x</a></p>`,
    ])
      it(`is answered with the nearest one first: ${body}`, () =>
        assert.deepEqual(
          findingsIn(body, line, { answers }).map(({ rule, fix }) => `${rule} ${fix}`),
          [`id-unknown Possible: ${possible}`],
        ));
});

describe('A line to copy names the folder and the language of the page', () => {
  const advice = (body: string, script: string) =>
    findingsIn(body, script).map(({ rule, fix }) => `${rule}: ${/<.*>/.exec(fix)?.[0]}`);

  it('where a link or a frame is left', () => {
    const linkOrFrame = [
      `<p>See <a href="${v1}en/resources/?limit=5">this</a>.</p>`,
      `<iframe title="x" src="${v1}en/overview/?frame"></iframe>`,
    ];
    for (const other of linkOrFrame) {
      const [found] = advice(list + other, '');
      assert.equal(found, `script-missing: ${line}`);
    }
  });

  it('where only the script is left', () =>
    assert.deepEqual(advice('<p>Words</p>', line.replace('<script', '<script lang="fr"')), [
      `element-missing: <a href="${v1}fr/resources/">…</a>`,
    ]));
});

describe('An address that is only an example', () => {
  const lost = (address: string, failure: string): Partial<Facts> => ({
    answers: new Map<string, Answer>([[address, { failure }]]),
  });
  const at = (folder: string) => `<script type="module" src="${folder}widgets.js"></script>`;

  for (const folder of [v1, 'https://www.example.org/v1/', 'https://…/v1/', 'https://.../v1/', '…/v1/'])
    it(`is said to be one: ${folder}`, () => {
      const address = new URL(`${folder}widgets.js`.replace('//…', '//...'), 'https://partner.example/').href;
      assert.deepEqual(
        findingsIn(list, at(folder), lost(address, 'ENOTFOUND')).map(({ rule, cause }) => `${rule} ${cause}`),
        [`address-example ${address} is only an example of an address: nothing can be loaded from there.`],
      );
    });

  it('also that of a frame or a list', () => {
    for (const body of [
      `<iframe title="x" src="${v1}en/resources/?frame"></iframe>`,
      `<resource-list base="https://example.com/v1/" feed="${v1}list.csv"></resource-list>`,
    ]) {
      const answers = new Map<string, Answer>(
        [`${v1}en/resources/?frame`, `${v1}list.csv`].map(address => [address, { failure: 'ENOTFOUND' }]),
      );
      assert.deepEqual(rulesIn(body, line, { answers }), ['address-example'], body);
    }
  });

  it('or one of no host, in plain words', () => {
    const address = 'https://publisher.test/v1/widgets.js';
    for (const [failure, why] of [
      ['ENOTFOUND', 'there is no such host'],
      ['ETIMEDOUT', 'no answer in time'],
      ['ECONNRESET', 'ECONNRESET'],
    ] as const)
      assert.deepEqual(
        findingsIn(list, at('https://publisher.test/v1/'), lost(address, failure)).map(({ cause }) => cause),
        [`The script cannot be loaded from ${address}: ${why}.`],
      );
  });
});

describe('A link inside an element', () => {
  const link = (query: string) => `<p><a href="${v1}en/resources/${query}">x</a></p>`;

  for (const [attributes, query, right] of [
    ['', '?type=guidance&limit=3&no-search', 'limit="3" no-search type="guidance"'],
    ['limit="2" id="a"', '?limit=3', 'id="a" limit="3"'],
  ] as const)
    it(`says what an editor may have removed: ${right}`, () => {
      const [found, ...others] = findingsIn(`<resource-list ${attributes}>${link(query)}</resource-list>`);
      assert.equal(found?.rule, 'fallback-differs');
      const [, written = ''] = /^Write: <resource-list (.*)><\/resource-list>$/.exec(found.fix) ?? [];
      assert.equal(written.split(' ').sort().join(' '), right);
      assert.deepEqual(others, []);
    });

  it('may say the same, or less, or stand among others', () => {
    for (const body of [
      `<resource-list type="guidance toolkit" limit="3">${link('?type=toolkit+guidance&limit=3')}</resource-list>`,
      `<resource-list limit="3" no-search>${link('')}</resource-list>`,
      `<resource-list no-search="no-search">${link('?no-search')}</resource-list>`,
      `<resource-list type="guidance toolkit">${link('?type=guidance')}</resource-list>`,
      `<resource-list>${link('?type=guidance')}${link('?type=toolkit')}</resource-list>`,
      `<resource-list>${link('?frame').replace('resources', 'overview')}</resource-list>`,
    ])
      assert.deepEqual(rulesIn(body), [], body);
  });
});

describe('A script line', () => {
  it('that is not closed, or by a slash only, swallows the page', () => {
    for (const end of ['>', ' />']) {
      const open = `<script type="module" src="${v1}widgets.js"`;
      assert.deepEqual(
        findingsIn(list, open + end).map(({ rule, fix }) => `${rule} ${fix}`),
        [`unclosed Write: ${open}></script>`],
      );
    }
  });

  it('that stands on the page as text is what is missing', () =>
    assert.deepEqual(
      rulesIn(`<p>&lt;script type="module" src="${v1}widgets.js"&gt;&lt;/script&gt;</p>${list}`, ''),
      ['tag-escaped'],
    ));

  for (const [script, rule] of [
    [`<!-- ${line} -->`, 'script-inert'],
    [`<noscript>${line}</noscript>`, 'script-inert'],
    [`<script type="module" scr="${v1}widgets.js"></script>`, 'attribute-unknown'],
    [`<script type="module" href="${v1}widgets.js"></script>`, 'attribute-unknown'],
    [`<script type=module src=${v1}widgets.js/></script>`, 'script-name'],
    [`<script type="module" src="${v1}widgets.js%20"></script>`, 'script-name'],
    [`<script type="module" src="${v1}frames.js"></script>`, 'script-missing'],
    [`<script type="module" src="${v1}territory-footnote.js"></script>`, 'script-missing'],
    [`<script type="module" src="${v1}fr/widgets.mjs"></script>`, 'script-name'],
    ['<script type="module" src="file:///C:/www/v1/widgets.js"></script>', 'script-unreachable'],
  ])
    it(`can do nothing: ${script}`, () => {
      const answers = new Map<string, Answer>();
      assert.deepEqual(
        findingsIn(list, script, { answers }).map(({ rule, severity }) => [rule, severity]),
        [[rule, 'error']],
      );
    });

  it('can have a curly type', () =>
    assert.deepEqual(rulesIn(list, `<script type=”module” src="${v1}widgets.js"></script>`), [
      'signs-misread',
    ]));

  it('is a module in capitals, too', () => {
    const inCapitals = line.replace('"module"', '" MODULE" nomodule');
    const answers = new Map<string, Answer>([[`${v1}widgets.js`, { status: 200, isAscii: false }]]);
    assert.deepEqual(rulesIn(list, inCapitals, { answers, encoding: 'windows-1251' }), []);
  });

  it('can be written by another script', () => {
    for (const script of [
      `<script>const s = document.createElement('script'); s.src = '${v1}widgets.js';</script>`,
      `<script>import("${v1}widgets.js")</script>`,
      // As the page stands once that script has run.
      `<script>const s = document.createElement('script'); s.src = '${v1}widgets.js';</script>${line}`,
    ])
      assert.deepEqual(rulesIn(list, script), []);
  });
});

describe('One of our lines as text', () => {
  for (const body of [
    '<p><\u200bresource-list></p>',
    '<p>&amp;#60;resource-list&amp;#62;</p>',
    '<p>&lt;<span>resource-list</span> <b>limit</b>="5"&gt;</p>',
    '<pre><code>&lt;resource-list&gt;&lt;/resource-list&gt;</code></pre>',
    `<p>&lt;a href="${v1}fr/resources/"&gt;x&lt;/a&gt;</p>`,
  ])
    it(body, () => assert.deepEqual(rulesIn(body), ['tag-escaped']));

  it('is an example in code beside an element', () =>
    assert.deepEqual(rulesIn(`<pre>&lt;resource-list&gt;</pre>${list}`), []));

  it('or a shortcode', () =>
    assert.deepEqual(rulesIn('<p>[resource-list limit="5"]</p>'), ['shortcode-shown']));
});

describe('A policy', () => {
  const rulesUnder = (policy: string, head = '') =>
    findingsIn(list, head + line, { policies: [policy, ...policiesIn(readHtml(head))] }).map(
      ({ rule }) => rule,
    );
  for (const [policy, rules] of [
    [`script-src ${v1}widgets.js`, ['csp-script']],
    [`script-src ${v1}`, []],
    ['sandbox allow-same-origin', ['csp-script']],
    ['sandbox allow-scripts', []],
  ] as const)
    it(policy, () => assert.deepEqual(rulesUnder(policy), rules));

  it('inside the page counts only in its head, and has no sandbox', () => {
    const meta = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
    assert.deepEqual(policiesIn(readHtml(`<body>${meta("script-src 'none'")}`)), []);
    assert.deepEqual(policiesIn(readHtml(meta("sandbox; script-src 'none'"))), ["; script-src 'none'"]);
  });
});

describe('A consent tool', () => {
  for (const frame of [
    `<iframe title="x" suppressedsrc="${v1}en/overview/?frame"></iframe>`,
    `<iframe title="x" src="data:text/html,blocked" data-src="${v1}en/overview/?frame"></iframe>`,
  ])
    it(`holds the frame: ${frame.slice(18, 40)}`, () => assert.deepEqual(rulesIn(frame), ['frame-waiting']));

  for (const script of [
    `<script type="module" data-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-cookieconsent="marketing" data-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-type="module" src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-cmp-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" class="_iub_cs_activate" suppressedsrc="${v1}widgets.js"></script>`,
    `<script consent-original-src-_="${v1}widgets.js" consent-required="1"></script>`,
    // As Borlabs Cookie and Complianz write a module.
    `<script data-borlabs-cookie-script-blocker-id='a' type='text/template-module' data-borlabs-cookie-script-blocker-src="${v1}widgets.js"></script>`,
    `<script type="text/plain" data-script-type="module" data-category="marketing" data-cmplz-src="${v1}widgets.js"></script>`,
  ])
    it(`holds the script: ${script.slice(8, 60)}`, () =>
      assert.deepEqual(rulesIn(list, script), ['script-inert']));
});
