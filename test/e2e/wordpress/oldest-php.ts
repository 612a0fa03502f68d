/**
 * The plugin in the newest WordPress and in the oldest PHP that it promises: 7.4, compiled to WebAssembly, with the
 * database in a file. There is no web server: PHP code is run inside WordPress, and what it prints is looked at.
 */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getPHPLoaderModule } from '@php-wasm/node-7-4';
import { PHP, loadPHPRuntime } from '@php-wasm/universal';
import { plugin, pluginFiles } from '../plugin-in-php/run-php.ts';
import { sqliteOfNpm, unpackNewest } from './files.ts';

const sqlite = '/wordpress/wp-content/mu-plugins/sqlite';
const ours = '/wordpress/wp-content/plugins/return-reintegration-widgets';
const base = 'https://publisher.int/v1/';

/** The driver of the database, told where its files are. */
const withPlaces = (driver: Uint8Array) =>
  Buffer.from(
    Buffer.from(driver)
      .toString()
      .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', sqlite)
      .replaceAll('{SQLITE_PLUGIN}', 'sqlite/load.php'),
  );

/** @param name - Of a version in the package. */
export async function proveInOldestPhp(name: string): Promise<string> {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  const write = (path: string, bytes: Uint8Array) => {
    php.mkdirTree(dirname(path));
    php.writeFile(path, bytes);
  };
  try {
    for (const [path, bytes] of unpackNewest(name)) write(`/wordpress/${path}`, bytes);
    for (const [path, bytes] of sqliteOfNpm()) {
      write(`${sqlite}/${path}`, bytes);
      if (path === 'db.copy') write('/wordpress/wp-content/db.php', withPlaces(bytes));
    }
    for (const path of pluginFiles('').filter(file => statSync(file).isFile()))
      write(join(ours, path.slice(plugin.length)), readFileSync(path));

    const { text } = await php.run({
      code: `<?php
        define( 'WP_HTTP_BLOCK_EXTERNAL', true );
        $complaints = array();
        set_error_handler( function ( $level, $message, $file ) use ( &$complaints ) {
          if ( false !== strpos( $file, 'return-reintegration-widgets' ) ) $complaints[] = $message;
        } );
        $_SERVER['HTTP_HOST'] = 'partner.example';
        $_SERVER['REQUEST_URI'] = '/';
        require '/wordpress/wp-load.php';
        require ABSPATH . 'wp-admin/includes/plugin.php';
        require ABSPATH . 'wp-admin/includes/template.php';
        $activated = activate_plugin( 'return-reintegration-widgets/return-reintegration-widgets.php' );
        do_action( 'init' );
        do_action( 'admin_init' );
        update_option( 'rrw_base', 'https://publisher.example/v1/' );
        $refused = get_option( 'rrw_base' );
        update_option( 'rrw_base', '${base}' );
        echo 'RESULT', wp_json_encode( array(
          'php' => PHP_VERSION,
          'wordpress' => get_bloginfo( 'version' ),
          'activated' => $activated,
          'refused' => $refused,
          'said' => wp_list_pluck( get_settings_errors(), 'message' ),
          'blocks' => count( array_filter( array_keys( WP_Block_Type_Registry::get_instance()->get_all_registered() ), function ( $block ) {
            return 0 === strpos( $block, 'return-reintegration/' );
          } ) ),
          'page' => apply_filters( 'the_content', 'Before [resource-list lang="fr" limit="3"] after' ),
          'health' => rrw_health()['status'],
          'complaints' => $complaints,
        ) );`,
    });
    const result = JSON.parse(text.split('RESULT')[1] ?? assert.fail(text)) as Record<string, unknown>;
    const { php: version, wordpress, page, said, ...others } = result;
    assert.match(String(version), /^7\.4\./);
    assert.match((said as string[]).join(), /only an example.*could not be checked/);
    assert.equal(
      String(page).trim(),
      `<p>Before</p><resource-list lang="fr" limit="3"><p><a href="${base}fr/resources/?limit=3" hreflang="fr" lang="fr" data-no-embed>Documents</a></p></resource-list><p>after</p>`,
    );
    assert.deepEqual(others, {
      activated: null,
      refused: '',
      blocks: 3,
      health: 'critical',
      complaints: [],
    });
    return `WordPress ${String(wordpress)} in PHP ${String(version)}`;
  } finally {
    php.exit();
  }
}
