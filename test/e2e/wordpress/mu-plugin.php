<?php
/**
 * Plugin Name: What the test needs of WordPress, and no partner does
 *
 * WordPress asks no address on its own machine when an author pastes one. Here the published site is just there.
 */

add_filter(
	'http_request_host_is_external',
	function ( $is_external, $host, $url ) {
		return $is_external || 0 === strpos( $url, getenv( 'RRW_TEST_SITE' ) . '/' );
	},
	10,
	3
);
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		if ( 0 === strpos( $url, getenv( 'RRW_TEST_SITE' ) . '/' ) ) {
			$ports[] = wp_parse_url( $url, PHP_URL_PORT );
		}
		return $ports;
	},
	10,
	3
);

// No avatars from another host, no emoji script from one.
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'emoji_svg_url', '__return_false' );

// The editor of old, on request.
add_filter(
	'use_block_editor_for_post',
	function ( $use ) {
		return isset( $_GET['classic'] ) ? false : $use; // phpcs:ignore WordPress.Security.NonceVerification
	}
);
