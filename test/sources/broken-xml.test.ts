/** What sites send as XML: it is read as far as it goes, and what was mended is said. */
import { expect } from '@open-wc/testing';
import { complaintAbout, documentsOf, readList, stopAnswering } from './network.js';
import { expectProportion } from '../proportion.js';

const item = (title: string, path: string, rest = '') =>
  `<item><title>${title}</title><link>https://office.example/${path}</link>${rest}</item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Office</title>\n${items.join('\n')}</channel></rss>`;
const whole = item('Whole', 'whole');

describe('XML that is none', () => {
  afterEach(stopAnswering);

  const table: [what: string, xml: string, titles: string[], said: RegExp | undefined][] = [
    [
      'entities of HTML',
      rss(item('Aide&nbsp;au retour &eacute;t&eacute;', '1'), whole),
      ['Aide au retour été', 'Whole'],
      /^&nbsp; is no XML \(line 3, column 18\)$/m,
    ],
    [
      'a bare "&"',
      rss(item('Return & after', '1?a=1&b=2')),
      ['Return & after'],
      /2 × a bare "&".*line 3, column 21/,
    ],
    [
      'entities of HTML beside a DTD',
      `<!DOCTYPE rss SYSTEM "http://my.netscape.com/rss-0.91.dtd">\n${rss(item('&eacute;t&eacute;', '1')).replace(/^.*\n/, '')}`,
      ['été'],
      undefined,
    ],
    ['an entity of nobody', rss(item('A &zzz; B', '1')), ['A &zzz; B'], /&zzz; is no XML/],
    [
      'a control character',
      rss(item('A\u000b B\u0001', '1')),
      ['A B'],
      /2 × a control character is left out \(line 3, column/,
    ],
    ['a control character in CDATA', rss(item('<![CDATA[A\u0002B]]>', '1')), ['A B'], /control character/],
    ['a reference to a control character', rss(item('A&#11;B', '1'), whole), ['AB', 'Whole'], undefined],
    [
      'a prefix that nothing declares',
      rss(item('One', '1', '<media:thumbnail url="x"/>'), whole),
      ['One', 'Whole'],
      /the prefix "media:" is not declared \(line 3, column/,
    ],
    ['a prefix in an attribute', rss(item('One', '1', '<guid x:y="1">1</guid>')), ['One'], /the prefix "x:"/],
    [
      'a Dublin Core prefix that nothing declares',
      rss('<item><dc:title>One</dc:title></item>'),
      ['One'],
      /"dc:"/,
    ],
    [
      'entities that stand for a few signs',
      `<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY org 'Office <1>'>]>${rss(item('A&nbsp;&org;', '1')).slice(22)}`,
      ['A Office <1>'],
      undefined,
    ],
    ['"<!ENTITY" in its text', rss(item('<![CDATA[<!ENTITY a "b">]]>', '1')), ['<!ENTITY a "b">'], undefined],
    [
      'a notice before it',
      `Deprecated: old() in /var/www/x.php on line 3\n${rss(whole)}`,
      ['Whole'],
      /what stands before the XML is left out/,
    ],
    [
      'a notice in HTML before it',
      `<br />\n<b>Warning</b>: x &amp; y in <b>/var/x.php</b> on line <b>3</b><br />\n${rss(whole)}`,
      ['Whole'],
      /Warning: x & y/,
    ],
    [
      'an end that is missing',
      rss(whole, item('Second', '2')).slice(0, -45),
      ['Whole'],
      /breaks off.*\(line 4/,
    ],
    [
      'an end in the middle of a tag',
      rss(whole, '<item><title>B</title><enclosure url="htt').slice(0, -16),
      ['Whole'],
      /breaks off/,
    ],
    [
      'an end in CDATA',
      rss(whole).replace('</channel></rss>', '<item><title><![CDATA[Sec'),
      ['Whole'],
      /breaks off/,
    ],
    [
      'elements that are not closed',
      rss(item('A', '1', '<description>x<br>y</description>'), whole),
      ['A', 'Whole'],
      /<br> is not closed/,
    ],
    [
      'items that are not closed',
      rss('<item><title>A</title>', whole),
      ['A', 'Whole'],
      /<item> is not closed/,
    ],
    ['an end tag of nothing', rss(item('A', '1', '</p>')), ['A'], /<\/p> closes nothing/],
    [
      'an end tag in other letters',
      rss('<item><title>A</Title><link>x</link></item>', whole),
      ['A', 'Whole'],
      undefined,
    ],
    [
      'a title that is not closed',
      rss('<item><title>A<link>x</link></item>', whole),
      ['A', 'Whole'],
      /<title> is not closed/,
    ],
    [
      'CDATA that is not closed',
      rss('<item><title><![CDATA[A</title></item>', whole),
      ['A', 'Whole'],
      /a CDATA section is not closed \(line 3, column 14\)/,
    ],
    ['a bare "<"', rss(item('a < b <3', '1')), ['a < b <3'], /a "<" that begins no tag/],
    [
      'attributes without quotes or twice',
      rss(item('A', '1', '<guid isPermaLink=false isPermaLink="x">1</guid>')),
      ['A'],
      /an attribute/,
    ],
    ['text after the end', `${rss(whole)}\n<!-- cached --><p>x`, ['Whole'], undefined],
    ['a second declaration', `<?xml version="1.0"?>\n${rss(whole)}`, ['Whole'], undefined],
  ];
  for (const [what, xml, titles, said] of table)
    it(`is read with ${what}`, async () => {
      const { content, failures, reports } = await readList(xml);
      expect(failures).to.deep.equal([]);
      expect(content.resources.map(({ title }) => title)).to.deep.equal(titles);
      if (said) expect(reports[0]!.warnings.join('\n')).to.match(said);
    });

  it('counts what it leaves out', async () => {
    const { reports } = await readList(rss(whole, '<item></item>', '<item><title>Cut').slice(0, -16));
    expect(reports[0]).to.include({ format: 'RSS', read: 1, skipped: 2 });
  });

  it('keeps addresses whole', async () => {
    const [document] = await documentsOf(rss(item('A', '1?a=1&b=2&copy=3')));
    expect(document!.editions[0]!.urls).to.deep.equal(['https://office.example/1?a=1&b=2&copy=3']);
    const [again] = await documentsOf(rss(item('A', '1?a=1&amp;amp;b=2')));
    expect(again!.editions[0]!.urls).to.deep.equal(['https://office.example/1?a=1&b=2']);
  });

  const refused: [what: string, declarations: string][] = [
    ['entities of entities', '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">'],
    ['entities of parameters', '<!ENTITY % a "x">%a;'],
    ['long entities', `<!ENTITY a "${'a'.repeat(5000)}">`],
    ['entities from elsewhere', '<!ENTITY a PUBLIC "x" "https://office.example/x">'],
    ['entities in spite of comments', '<!-- x --><!ENTITY a SYSTEM "file:///etc/passwd">'],
  ];
  for (const [what, declarations] of refused)
    it(`is refused with ${what}`, async () => {
      expect(await complaintAbout(`<!DOCTYPE rss [${declarations}]>${rss(whole).slice(22)}`)).to.contain(
        'declares XML entities, which are not read',
      );
    });

  it('cannot grow by short entities either', async () => {
    const xml = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100)}">]>${rss(item('&a;'.repeat(100000), '1')).slice(22)}`;
    expect(await complaintAbout(xml)).to.contain('declares XML entities');
  });

  const hostile: [what: string, text: string, end?: string][] = [
    ['"<"', '<'],
    ['"<a "', '<a '],
    ['"<a b=\\"" without an end', '<a b="'],
    ['"<!--"', '<!--x'],
    ['"&a"', '&aaaaaaaa'],
    ['elements in elements', '<a>'],
    ['prefixes', '<a:b c:d="">'],
    ['"<!DOCTYPE"', '<!DOCTYPE "'],
    ['CDATA sections of which the last is closed', '<![CDATA[</a>', ']]>'],
  ];
  for (const [what, text, end = ''] of hostile)
    it(`takes time in proportion to its length: ${what}`, () =>
      expectProportion(25_000, count => readList(rss(whole, `<item><title>A${text.repeat(count)}${end}`))));
});

describe('Feeds of other kinds', () => {
  afterEach(stopAnswering);

  const rdf = (items: string, namespaces = 'xmlns="http://purl.org/rss/1.0/"') =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/">${items}</rdf:RDF>`;
  const table: [what: string, xml: string][] = [
    [
      'RSS 0.91',
      `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title>${whole}</channel></rss>`,
    ],
    [
      'RSS 0.90',
      rdf(`<channel><title>T</title></channel>${whole}`, 'xmlns="http://my.netscape.com/rdf/simple/0.9/"'),
    ],
    [
      'RSS 1.0',
      rdf(
        `<channel rdf:about="x"><title>T</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel><item rdf:about="https://office.example/whole"><title>Whole</title></item>`,
      ),
    ],
    [
      'RSS 1.0 with prefixes',
      rdf(
        '<r:channel><r:title>T</r:title></r:channel><r:item><r:title>Whole</r:title><r:link>https://office.example/whole</r:link></r:item>',
        'xmlns:r="http://purl.org/rss/1.0/"',
      ),
    ],
    ['RSS with items beside the channel', `<rss><channel><title>T</title></channel>${whole}</rss>`],
    ['RSS without a channel', `<rss>${whole}</rss>`],
    [
      'RSS in capitals',
      `<RSS><CHANNEL>${whole.replace(/<(\/?)item/g, '<$1ITEM').replace(/<(\/?)title/g, '<$1Title')}</CHANNEL></RSS>`,
    ],
    [
      'RSS in a namespace of its own',
      '<r:rss xmlns:r="http://office.example/rss"><r:channel><r:item><r:title>Whole</r:title><r:link>https://office.example/whole</r:link></r:item></r:channel></r:rss>',
    ],
    [
      'RSS whose items have another prefix',
      '<rss xmlns:x="urn:x"><channel><x:item><x:title>Whole</x:title><x:link>https://office.example/whole</x:link></x:item></channel></rss>',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">&lt;b>Whole&lt;/b></title><link rel="alternate" href="https://office.example/whole"/></entry></feed>',
    ],
    [
      'Atom without a namespace',
      '<feed><entry><title>Whole</title><link href="https://office.example/whole"/></entry></feed>',
    ],
    [
      'Atom in a wrong namespace',
      '<feed xmlns="http://www.w3.org/2005/atom/"><entry><title>Whole</title><link href="https://office.example/whole"/></entry></feed>',
    ],
    [
      'Atom with prefixed entries in a plain feed',
      '<feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Whole</a:title><a:link href="https://office.example/whole"/></a:entry></feed>',
    ],
    [
      'a single entry',
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>Whole</title><link href="https://office.example/whole"/></entry>',
    ],
    [
      'dc:title and atom:link',
      '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><dc:title>Whole</dc:title><atom:link href="https://office.example/whole"/></item></channel></rss>',
    ],
    [
      'xml:base',
      '<rss xml:base="https://office.example/"><channel><item><title>Whole</title><link>whole</link></item></channel></rss>',
    ],
    [
      'a link of HTML',
      rss(
        item('Whole', 'x').replace(
          'https://office.example/x',
          '&lt;a href="https://office.example/whole">x&lt;/a>',
        ),
      ),
    ],
    [
      'a link as in Atom',
      rss('<item><title>Whole</title><link href="https://office.example/whole"/></item>'),
    ],
    [
      'xml:base on a link',
      rss('<item><title>Whole</title><link xml:base="https://office.example/">whole</link></item>'),
    ],
    [
      'entries in a channel',
      rss('<entry><title>Whole</title><link href="https://office.example/whole"/></entry>'),
    ],
    ['items in a feed', `<feed xmlns="http://www.w3.org/2005/Atom">${whole}</feed>`],
    ...[
      '<link>https://office.example/whole</link>',
      '<link rel="Alternate" href="https://office.example/whole"/>',
      '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://office.example/whole"/>',
      '<id>https://office.example/whole</id>',
      '<content type="application/pdf" src="https://office.example/whole"/>',
    ].map((link): [string, string] => [
      `Atom with ${link}`,
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Whole</title>${link}</entry></feed>`,
    ]),
    ['a title in a block of HTML', rss(item('&lt;div class="x"&gt;Whole&lt;/div&gt;', 'whole'))],
    [
      'a title with tags that are not escaped',
      rss('<item><title>Wh<i>ole</i></title><link>https://office.example/whole</link></item>'),
    ],
    ['a title for HTML', rss(item('&lt;b&gt;Who&lt;/b&gt;le', 'whole'))],
  ];
  for (const [what, xml] of table)
    it(`reads ${what}`, async () => {
      const documents = await documentsOf(xml);
      expect(documents.map(({ title, editions }) => [title, editions[0]?.urls])).to.deep.equal([
        ['Whole', ['https://office.example/whole']],
      ]);
    });

  it('reads the dates of Atom 0.3 and DC Terms', async () => {
    const atom =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>A</title><issued>2004-01-02T10:00:00Z</issued></entry></feed>';
    expect((await documentsOf(atom))[0]!.date).to.equal('2004-01-02');
    const terms = `<rss xmlns:dcterms="http://purl.org/dc/terms/"><channel>${item('A', '1', '<dcterms:issued>2020-03</dcterms:issued>')}</channel></rss>`;
    expect((await documentsOf(terms))[0]!.date).to.equal('2020-03');
    for (const date of [
      '<a10:updated xmlns:a10="http://www.w3.org/2005/Atom">2020-03-04T10:00:00Z</a10:updated>',
      '<DC:Date>2020-03-04</DC:Date>',
      '<date>2020-03-04</date>',
      '<pubDate>&lt;time datetime="2020-03-04T10:00:00Z"&gt;4 March&lt;/time&gt;</pubDate>',
    ])
      expect((await documentsOf(rss(item('A', '1', date))))[0]!.date, date).to.equal('2020-03-04');
  });

  it('keeps paragraphs of XHTML apart', async () => {
    const [document] = await documentsOf(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two &lt; 3</p></div></content></entry></feed>',
    );
    expect(document!.description).to.equal('One Two < 3');
  });

  it('knows a file by its ending', async () => {
    const [document] = await documentsOf(
      rss(
        item(
          'A',
          '1',
          '<enclosure url="https://office.example/a.pdf?v=1" type="application/octet-stream"/><enclosure url="https://office.example/a.jpg"/>' +
            '<media:group><media:content url="https://office.example/b.pdf"/><media:content url="https://office.example/b.png"/></media:group>',
        ),
      ),
    );
    expect(document!.editions).to.deep.equal([
      {
        language: 'und',
        urls: [
          'https://office.example/1',
          'https://office.example/a.pdf?v=1',
          'https://office.example/b.pdf',
        ],
        format: 'PDF',
      },
    ]);
  });

  const titles: [xml: string, title: string][] = [
    ['L&#146;aide &#150; A', 'L’aide – A'],
    ['Return &amp;amp; after', 'Return & after'],
    ['<![CDATA[<em>Retour</em> &agrave; la maison]]>', 'Retour à la maison'],
    ['a &lt; b', 'a < b'],
  ];
  for (const [xml, title] of titles)
    it(`shows ${xml} as ${title}`, async () => {
      expect((await documentsOf(rss(item(xml, '1'))))[0]!.title).to.equal(title);
    });
});
