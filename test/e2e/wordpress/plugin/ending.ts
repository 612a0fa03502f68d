/** What is known only once all others have run. */
import assert from 'node:assert/strict';
import type { Checks } from './given.ts';

export const ofEnding: Checks = {
  'it gave PHP nothing to complain about'({ wordpress }) {
    const complaints = wordpress
      .log()
      .split('\n')
      .filter(line => line.includes('return-reintegration-widgets/') || line.includes('PHP Fatal'));
    assert.deepEqual(complaints, []);
  },

  'deleted, it leaves nothing behind'({ wordpress }) {
    const left = wordpress.php(`
      define( 'WP_UNINSTALL_PLUGIN', 'return-reintegration-widgets/return-reintegration-widgets.php' );
      require WP_PLUGIN_DIR . '/return-reintegration-widgets/uninstall.php';
      global $wpdb;
      echo wp_json_encode( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%rrw%'" ) );`);
    assert.equal(left, '[]');
  },
};
