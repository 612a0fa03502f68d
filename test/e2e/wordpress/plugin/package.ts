/** What the folder of the plugin holds. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import type { Checks } from './given.ts';
import { attributeOf } from '../../../../src/base/attribute-of.ts';
import { folder, readJson, filesIn } from './given.ts';

export const ofPackage: Checks = {
  'all its PHP is sound'() {
    for (const name of filesIn('', '.php'))
      execFileSync('php', ['-l', join(folder, name)], { stdio: 'pipe' });
  },

  'its blocks have the attributes of the elements'() {
    const manifest = readJson('dist/npm/custom-elements.json');
    const declarations = manifest.modules.flatMap(
      (module: { declarations?: object[] }) => module.declarations ?? [],
    );
    for (const [block, tag] of [
      ['overview', 'return-reintegration-overview'],
      ['resource-list', 'resource-list'],
      ['territory-footnote', 'territory-footnote'],
    ]) {
      const { attributes } = JSON.parse(readFileSync(join(folder, `blocks/${block}/block.json`), 'utf8'));
      const declared = declarations.find(({ tagName }: { tagName?: string }) => tagName === tag);
      const names = declared.attributes
        .map(({ name }: { name: string }) => name)
        .filter((name: string) => tag !== 'territory-footnote' || !name.includes('heading')); // it has none
      assert.deepEqual(Object.keys(attributes).map(attributeOf).sort(), names.sort());
    }
  },

  'its titles are those of the publisher’s pages'({ wordpress }) {
    const words = readJson('content/pages.json');
    const titles = wordpress.php(`
      foreach ( array( 'overview', 'resources', 'footnote' ) as $view )
        foreach ( rrw_languages() as $language => $name )
          $titles[ $view ][ $language ] = rrw_title( $view, $language );
      echo wp_json_encode( $titles );`);
    const { overview, resources, footnote } = words;
    assert.deepEqual(JSON.parse(titles), { overview, resources, footnote });
  },

  'its words exist in five more languages, compiled as they are written'({ wordpress }) {
    const result = wordpress.php(`
      require ABSPATH . WPINC . '/pomo/po.php';
      require_once ABSPATH . WPINC . '/pomo/mo.php';
      $folder = WP_PLUGIN_DIR . '/return-reintegration-widgets/languages/return-reintegration-widgets';
      $template = new PO();
      $template->import_from_file( $folder . '.pot' );
      $wrong = array();
      foreach ( array( 'ar', 'zh_CN', 'fr_FR', 'ru_RU', 'es_ES' ) as $locale ) {
        $po = new PO();
        $po->import_from_file( "$folder-$locale.po" );
        $mo = new MO();
        $mo->import_from_file( "$folder-$locale.mo" );
        foreach ( $template->entries as $key => $entry ) {
          $written = $po->entries[ $key ]->translations ?? array();
          if ( ! array_filter( $written ) ) $wrong[] = "$locale: no $key";
          elseif ( $written !== $mo->entries[ $key ]->translations ) $wrong[] = "$locale: not compiled $key";
          elseif ( in_array( 'fuzzy', $po->entries[ $key ]->flags, true ) ) $wrong[] = "$locale: fuzzy $key";
        }
        if ( count( $po->entries ) !== count( $template->entries ) ) $wrong[] = "$locale: other entries than the template";
      }
      echo count( $template->entries ), ' ', wp_json_encode( $wrong );`);
    assert.match(result, /^[1-9]\d+ \[\]$/);
    const inCode = filesIn('', '.php').flatMap(name =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /\b(?:__|_e|esc_html__|esc_html_e|esc_attr__)\( '([^']+)'/g,
        ),
      ].map(found => found[1]!),
    );
    const template = readFileSync(join(folder, 'languages/return-reintegration-widgets.pot'), 'utf8').replace(
      /"\n"/g,
      '',
    );
    for (const words of inCode)
      assert.ok(template.includes(`msgid "${words}"`), `The template lacks “${words}”.`);
  },
};
