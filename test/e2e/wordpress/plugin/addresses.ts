/** Pasted addresses and links. */
import assert from 'node:assert/strict';
import type { Checks } from './given.ts';
import { project, publish, textOf } from './given.ts';

/** How the publisher’s page reads its address. */
const readAddresses = async () =>
  (await import(
    new URL('dist/npm/links-and-frames/address.js', project).href
  )) as typeof import('../../../../src/links-and-frames/address.ts');

export const ofAddresses: Checks = {
  async 'an address sets for it what it sets for the publisher’s page'({ wordpress }) {
    const { parameters, readAddress } = await readAddresses();
    const values = [
      ...[
        '',
        '1',
        'true',
        'false',
        '7',
        '0',
        '10',
        'abc',
        'title',
        'Title',
        '*',
        '†‡',
        'four',
        '%0A',
        '1%0A',
      ],
      ...['guidance,report', 'a++b', 'a,+b', ',a', 'a%20b', 'Ωmega', '%22onload', 'a=b', 'light'],
    ];
    const queries = (Object.keys(parameters) as (keyof typeof parameters)[]).flatMap(view => [
      ...[
        ...Object.keys(parameters.resources),
        ...Object.keys(parameters.footnote),
        'sections',
        'feed',
        'lang',
      ].flatMap(name => values.map(value => [view, `${name}=${value}`] as const)),
      [view, 'no-heading&&limit=5&limit=abc&type=a&type=b&topic=%FF&Sort=title&%73ort=title&='] as const,
    ]);
    const answer = wordpress.php(`
      foreach ( json_decode( '${JSON.stringify(queries)}' ) as list( $view, $query ) )
        $all[] = (object) rrw_address_attributes( $view, rrw_query_pairs( $query ) );
      echo wp_json_encode( $all );`);
    const base = 'https://publisher.example/v1/';
    const understood = (JSON.parse(answer) as Record<string, string | true>[]).map(attributes =>
      Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name, value === true ? '' : value]),
      ),
    );
    queries.forEach(([view, query], index) =>
      assert.deepEqual(
        understood[index],
        readAddress(`${base}fr/${view}/?${query}`, base)?.attributes,
        `${view}?${query}`,
      ),
    );
  },

  async 'a pasted address shows what the publisher’s page shows'({ people, reader, site }) {
    const base = `${site}/v1/`;
    const pasted = {
      'fr/overview/?no-footnote=false': '<return-reintegration-overview ',
      'fr/overview?frame': '<return-reintegration-overview ',
      'fr/overview/index.html#top': '<return-reintegration-overview ',
      'fr/resources/?no-search=false&sort=Title&limit=abc&feed=x': '<resource-list data-',
      'fr/resources/index.html?type=guidance,report&sort=Title#x':
        '<resource-list lang="fr" type="guidance report">',
      'fr/resources?limit=2&limit=0': '<resource-list lang="fr" limit="2">',
    };
    for (const [address, html] of Object.entries(pasted)) {
      const page = await textOf(await publish(people, base + address));
      assert.ok(page.includes(html), `${address}: ${page}`);
      assert.equal(page.includes('shadowrootmode'), !html.includes('lang='), address);
    }

    const kept = await textOf(await publish(people, `${base}fr/resources/?type=guidance,report&sort=Title`));
    assert.ok(kept.includes(`href="${base}fr/resources/?type=guidance,report&#038;sort=Title"`), kept);

    const search = await publish(people, `${base}fr/resources?q=migrants&page=1&no-filters=false#x`);
    assert.ok(
      (await textOf(search)).includes(
        `<p><a href="${base}fr/resources/?q=migrants&#038;page=1&#038;no-filters=false" hreflang="fr" lang="fr" data-embed>Documents</a></p>`,
      ),
    );
    const page = await reader.newPage();
    await page.goto(search);
    await page.locator('resource-list mark, resource-list [part~=item]').first().waitFor();
    assert.equal(await page.locator('resource-list input[type=search]').inputValue(), 'migrants');
    await page.close();
  },

  async 'a link brings the script, however its address ends'({ people, site }) {
    for (const [end, isOurs] of [
      ['', true],
      ['?limit=5', true],
      ['#x', true],
      ['/index.html?limit=5', true],
      ['/fragment.html', false],
      ['-of-others/', false],
    ] as const) {
      const html = await textOf(
        await publish(people, `<a href="${site}/v1/en/resources${end}">Documents</a>`),
      );
      assert.equal(html.includes(`${site}/v1/widgets.js`), isOurs, end);
    }
  },
};
