<?php
/**
 * Leaves nothing behind when the plugin is deleted.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** All that the plugin has stored for the site at hand. */
function rrw_forget_all() {
	delete_option( 'rrw_base' );
	delete_option( 'rrw_lang' );
	delete_option( 'rrw_integrity' );
	delete_option( 'rrw_state' );
	delete_transient( 'rrw_wait' );
	foreach ( array_keys( require __DIR__ . '/includes/content-languages.php' ) as $language ) {
		foreach ( array( 'overview', 'resources', 'footnote' ) as $view ) {
			delete_option( 'rrw_copy_' . $language . '_' . $view );
			delete_transient( 'rrw_fresh_' . $language . '_' . $view );
		}
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $rrw_site ) {
		switch_to_blog( $rrw_site );
		rrw_forget_all();
		restore_current_blog();
	}
} else {
	rrw_forget_all();
}
