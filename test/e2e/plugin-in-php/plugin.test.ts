/** The plugin for WordPress in the oldest PHP that it promises. What it does in a real WordPress is for e2e. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { View } from '../../../src/content/views.ts';
import { parameters, readAddress } from '../../../src/links-and-frames/address.ts';
import { pluginFiles, runPhp, runPlugin } from './run-php.ts';

const base = 'https://publisher.example/v1/';

/** As JSON, from each PHP. */
async function results(code: string): Promise<unknown[]> {
  const texts = await runPlugin(`echo json_encode( ${code} );`);
  return Object.entries(texts).map(([version, text]) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return assert.fail(`PHP ${version} says: ${text}`);
    }
  });
}
async function expectResult(code: string, expected: unknown): Promise<void> {
  for (const result of await results(code)) assert.deepEqual(result, expected);
}

describe('The plugin in PHP 7.4', () => {
  it('is really that', async () => {
    assert.match((await runPhp('echo PHP_VERSION;'))['7.4']!, /^7\.4\./);
  });

  it('parses, file by file', async () => {
    const read = `foreach ( ${JSON.stringify(pluginFiles('.php'))} as $file ) token_get_all( file_get_contents( $file ), TOKEN_PARSE );`;
    assert.equal((await runPhp(`${read} echo 'all';`))['7.4'], 'all');
  });

  it('is stopped by whatever PHP complains about', async () => {
    for (const text of Object.values(await runPlugin('echo $unknown;'))) assert.match(text, /unknown/);
  });

  it('reads an address as the publisher’s page does', async () => {
    const values = [
      '',
      '1',
      'true',
      'no',
      '7',
      '10',
      'no',
      'abc',
      'title',
      '†‡',
      '1%0A',
      'a,+b',
      ',a',
      'Ωmega',
      '%22on',
    ];
    const names = new Set(
      Object.values(parameters).flatMap(own => [...Object.keys(own), 'feed', 'q', 'embed']),
    );
    const queries = (Object.keys(parameters) as View[]).flatMap(view => [
      ...[...names].flatMap(name => values.map(value => [view, `${name}=${value}`] as const)),
      [view, 'no-heading&&limit=5&limit=abc&type=a&type=b&topic=%FF&Sort=title&%73ort=title&='] as const,
    ]);
    const read = `array_map( function ( $address ) {
      return (object) rrw_address_attributes( $address[0], rrw_query_pairs( $address[1] ) );
    }, json_decode( '${JSON.stringify(queries)}' ) )`;
    for (const result of (await results(read)) as Record<string, string | true>[][])
      queries.forEach(([view, query], index) =>
        assert.deepEqual(
          Object.fromEntries(
            Object.entries(result[index]!).map(([name, value]) => [name, value === true ? '' : value]),
          ),
          readAddress(`${base}fr/${view}/?${query}`, base)?.attributes,
          `${view}?${query}`,
        ),
      );
  });

  it('makes elements of addresses, and a link where no attribute says what is asked for', async () => {
    const render = (query: string) => `( function () {
      foreach ( Stand_In::$embeds as $pattern => $callback )
        if ( preg_match( $pattern, '${base}es/resources/?${query}', $found ) ) return $callback( $found );
    } )()`;
    await expectResult(
      `array( ${render('type=report&#038;limit=5')}, ${render('q=plan')}, ${render('embed=no&#038;limit=5')}, ${render('embed')} )`,
      [
        '<resource-list lang="es" type="report" limit="5"><p><a href="https://publisher.example/v1/es/resources/?type=report&#038;limit=5" hreflang="es" lang="es" data-no-embed>Documentos</a></p></resource-list>',
        '<p><a href="https://publisher.example/v1/es/resources/?q=plan" hreflang="es" lang="es" data-embed>Documentos</a></p>',
        '<p><a href="https://publisher.example/v1/es/resources/?embed=no&#038;limit=5" hreflang="es" lang="es" data-no-embed>Documentos</a></p>',
        '<resource-list lang="es"><p><a href="https://publisher.example/v1/es/resources/?embed" hreflang="es" lang="es" data-no-embed>Documentos</a></p></resource-list>',
      ],
    );
  });

  it('completes typed tags, out of reach of other filters, and asks for the script', async () => {
    const content =
      'A <resource-list limit="3"/> B <territory-footnote lang=fr data-x="1">Ours</territory-footnote> <!-- <resource-list/> -->';
    await expectResult(
      `array(
        apply_filters( 'the_content', '${content}' ),
        apply_filters( 'the_content', '<p>nothing of ours</p>' ),
        apply_filters( 'script_loader_tag', '<script src="x">', 'rrw-widgets' ),
        Stand_In::$enqueued
      )`,
      [
        'A <resource-list limit="3"><p><a href="https://publisher.example/v1/fr/resources/?limit=3" hreflang="fr" lang="fr" data-no-embed>Documents</a></p></resource-list> B <territory-footnote lang="fr" data-x="1">Ours</territory-footnote> <!-- <resource-list/> -->',
        '<p>nothing of ours</p>',
        '<script type="module" referrerpolicy="no-referrer" src="x">',
        { 'rrw-widgets': `${base}widgets.js` },
      ],
    );
  });

  it('prints the fragment, and goes on with its last copy', async () => {
    const fragment =
      '<resource-list data-view="1" lang="fr"><template shadowrootmode="open"><p part="a">Texte</p></template></resource-list>';
    await expectResult(
      `array(
        Stand_In::$answers = array( '${base}fr/resources/fragment.html' => '${fragment}' ),
        rrw_render( 'resource-list', array( 'locked' => true ) ),
        Stand_In::$answers = Stand_In::$transients = array(),
        rrw_render( 'resource-list', array() ),
        rrw_inside_fragment( '${fragment}' )
      )`,
      [
        { [`${base}fr/resources/fragment.html`]: fragment },
        fragment.replace('<resource-list', '<resource-list locked'),
        [],
        fragment,
        '<p>Texte</p>',
      ],
    );
  });

  it('has its blocks and shortcodes', async () => {
    const link = (query: string) =>
      `<p><a href="${base}fr/resources/?${query}" hreflang="fr" lang="fr" data-no-embed>Documents</a></p>`;
    await expectResult(
      `array(
        array_keys( Stand_In::$blocks ),
        array_keys( Stand_In::$shortcodes ),
        Stand_In::$blocks['resource-list']['render_callback']( array( 'pageSize' => '5', 'noSearch' => true, 'limit' => '' ) ),
        Stand_In::$shortcodes['resource-list']( array( 'page-size' => '5', 'locked' => 'no', 0 => 'no-search' ), null, 'resource-list' ),
        Stand_In::$shortcodes['resource-list']( '', 'Ours', 'resource-list' ),
      )`,
      [
        ['overview', 'resource-list', 'territory-footnote'],
        ['return-reintegration-overview', 'resource-list', 'territory-footnote'],
        `<div class="wp-block"><resource-list page-size="5" no-search>${link('page-size=5&#038;no-search')}</resource-list></div>`,
        `<resource-list page-size="5" no-search>${link('page-size=5&#038;no-search')}</resource-list>`,
        '<resource-list>Ours</resource-list>',
      ],
    );
  });

  it('has its settings, refuses wrong ones and says why', async () => {
    const folder = (name: string) => `https://${name}.ministry.int/v1/`;
    const answers = [
      ['right', `'{"version":"1.4.0","elements":[]}'`],
      ['gone', '404'],
      ['page', `'<!doctype html>'`],
      ['later', `'{"version":"2.0.0","elements":[]}'`],
      ['theirs', `'[1]'`],
      ['moved', `array( 'location' => '/elsewhere' )`],
    ].map(([name, answer]) => `'${folder(name!)}version.json' => ${answer}`);
    await expectResult(
      `array(
        ! ( Stand_In::$answers = array( ${answers.join()} ) ),
        do_action( 'admin_init' ),
        do_action( 'admin_menu' ),
        array_keys( Stand_In::$settings ),
        rrw_check_base( 'http://publisher.example/v1/' ),
        array_map( 'rrw_check_base', array( ${['gone', 'page', 'later', 'theirs', 'moved', 'silent', 'right'].map(name => `' ${folder(name)} '`).join()} ) ),
        rrw_check_language( 'tlh' ),
        rrw_check_language( 'ar' ),
        Stand_In::$errors,
      )`,
      [
        false,
        null,
        null,
        ['rrw_base', 'rrw_lang', 'rrw_integrity'],
        base,
        [base, base, base, base, base, folder('silent'), folder('right')],
        '',
        'ar',
        [
          'Base address: It has to begin with https://. The address has not been changed.',
          `Base address: ${folder('gone')}version.json answered with status 404. The address has not been changed.`,
          `Base address: ${folder('page')}version.json is no JSON, but perhaps a web page. The address has not been changed.`,
          `Base address: ${folder('later')}version.json names version 2.0.0, and this plugin needs version 1. The address has not been changed.`,
          `Base address: ${folder('theirs')}version.json does not belong to these widgets. The address has not been changed.`,
          `Base address: ${folder('moved')}version.json leads on to another address (/elsewhere). The address has not been changed.`,
          `Base address: The address has been saved, but could not be checked. No answer came from ${folder('silent')}version.json (Connection refused).`,
          'Default language: the content does not exist in this language. The language has not been changed.',
        ],
      ],
    );
  });

  it('loads what its page of settings allows to run: all that is newest, what a key has signed, or one release', async () => {
    const key = `ed25519-${'k'.repeat(43)}=`;
    const digest = `sha384-${'d'.repeat(64)}`;
    const list = JSON.stringify({ integrity: { 'widgets.classic.js': digest } });
    await expectResult(
      `array(
        ! ( Stand_In::$answers = array( 'https://publisher.example/v1.2.0/integrity.json' => '${list}' ) ),
        array_map( 'rrw_check_integrity', array( '', '${key}', ' ${key}  ${key} ', '1.2.0', '1.2.0 ${digest}', '9.9.9', 'ed25519-abc', '"><script>' ) ),
        Stand_In::$errors,
        array_map( function ( $agreed ) {
          Stand_In::$options['rrw_integrity'] = $agreed;
          return array( rrw_script()['src'], rrw_make_module( '<script src="S"></script>', 'rrw-widgets' ), rrw_render( 'territory-footnote', array( 'marker' => '+' ), 'Ours' ) );
        }, array( '', '${key}', '1.2.0 ${digest}' ) ),
      )`,
      [
        false,
        ['', key, `${key} ${key}`, `1.2.0 ${digest}`, `1.2.0 ${digest}`, '', '', ''],
        [
          'Which script may run: this is neither a key (ed25519-…) nor a version that is published at the base address. Nothing has been changed.',
        ],
        [
          [
            `${base}widgets.js`,
            '<script type="module" referrerpolicy="no-referrer" src="S"></script>',
            '<territory-footnote marker="+">Ours</territory-footnote>',
          ],
          [
            `${base}widgets.classic.js`,
            `<script async crossorigin integrity="${key}" referrerpolicy="no-referrer" src="S"></script>`,
            '<territory-footnote marker="+">Ours</territory-footnote>',
          ],
          [
            'https://publisher.example/v1.2.0/widgets.classic.js',
            `<script async crossorigin integrity="${digest}" referrerpolicy="no-referrer" src="S"></script>`,
            `<territory-footnote marker="+" base="${base}">Ours</territory-footnote>`,
          ],
        ],
      ],
    );
  });

  it('draws its page of settings and hands the editor what it shows', async () => {
    const texts = await runPlugin(`
      do_action( 'admin_init' );
      do_action( 'admin_menu' );
      foreach ( Stand_In::$fields as $print ) $print();
      echo implode( apply_filters( 'plugin_action_links_return-reintegration-widgets/return-reintegration-widgets.php', array() ) );
      do_action( 'enqueue_block_editor_assets' );
      do_action( 'wp_enqueue_scripts' );
      echo Stand_In::$inline, count( apply_filters( 'wp_kses_allowed_html', array( 'p' => array() ), 'post' ) );
      echo json_encode( apply_filters( 'tiny_mce_before_init', array() ) );`);
    const [oldest, ...others] = Object.values(texts);
    assert.match(oldest!, /<h1>Return &amp; Reintegration<\/h1>/);
    assert.match(oldest!, /value="https:\/\/publisher.example\/v1\/"/);
    assert.match(oldest!, /window\.rrwEditor = \{"script":.*"Types"/);
    assert.match(
      oldest!,
      /4\{"custom_elements":"return-reintegration-overview,resource-list,territory-footnote"/,
    );
    for (const other of others) assert.equal(other, oldest);
  });

  it('leaves nothing behind', async () => {
    const file = pluginFiles('uninstall.php')[0]!;
    const copy = `array( 'rrw_copy_fr_resources' => 1, 'rrw_base' => '', 'rrw_lang' => 'fr', 'rrw_integrity' => '', 'rrw_state' => 1, 'page' => 1 )`;
    const code = `define( 'WP_UNINSTALL_PLUGIN', 1 ); Stand_In::$options = ${copy}; require '${file}'; echo json_encode( Stand_In::$options );`;
    for (const text of Object.values(await runPlugin(code))) assert.equal(text, '{"page":1}');
  });
});
