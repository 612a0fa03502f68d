<?php
/**
 * The publisher's script: once on a page that shows something of ours, on no other.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'wp_enqueue_scripts', 'rrw_register_script', 1 );
add_action( 'wp_enqueue_scripts', 'rrw_load_script_early', 20 );
add_filter( 'script_loader_tag', 'rrw_make_module', 10, 2 );

/**
 * The script that may run. With a digest or a key it is the classic one, which is one file and loads no other.
 *
 * @return array{src: string, integrity: string, pinned: bool}
 */
function rrw_script() {
	$agreed  = (string) get_option( 'rrw_integrity', '' );
	$release = preg_match( '~^(\d+\.\d+\.\d+) (sha384-\S+)$~', $agreed, $found ) ? $found : array();
	return array(
		'src'       => ( $release ? rrw_release( $release[1] ) : rrw_base() ) . ( '' === $agreed ? 'widgets.js' : 'widgets.classic.js' ),
		'integrity' => $release[2] ?? $agreed,
		'pinned'    => (bool) $release,
	);
}

/** Known to WordPress, not yet on the page. */
function rrw_register_script() {
	if ( '' !== rrw_base() ) {
		// No version in the address: with one, a script that somebody has typed beside it would be a second script.
		wp_register_script( 'rrw-widgets', rrw_script()['src'], array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	}
}

/**
 * Puts the script on the page, with the room for what it draws: into the head if that is still to come, else to the end. A text that brings the classic
 * script itself needs no second one; the module, typed in a text, is the same to the browser as ours.
 *
 * @param string $content The text that needs it.
 */
function rrw_load_script( $content = '' ) {
	if ( '' !== $content && preg_match( '~<script\b[^>]*\ssrc\s*=\s*["\']?' . preg_quote( rrw_base(), '~' ) . 'widgets\.classic\.js~i', $content ) ) {
		wp_dequeue_script( 'rrw-widgets' );
		return;
	}
	if ( ! wp_script_is( 'rrw-widgets', 'registered' ) ) {
		rrw_register_script();
	}
	wp_enqueue_script( 'rrw-widgets' );
	wp_enqueue_style( 'rrw-room', plugins_url( 'room.css', RRW_FILE ), array(), RRW_VERSION );
}

/** Themes that print the head before the content would have the script at the end: a single page knows it sooner. */
function rrw_load_script_early() {
	$post = is_singular() ? get_post() : null;
	if ( $post && ! post_password_required( $post ) && rrw_uses_script( $post->post_content ) ) {
		rrw_load_script( $post->post_content );
	}
}

/**
 * Whether content, as it is saved or as it is shown, has something that the script brings to life.
 *
 * @param string $content HTML, blocks or shortcodes.
 * @return bool
 */
function rrw_uses_script( $content ) {
	$base = rrw_base();
	if ( '' === $base ) {
		return false;
	}
	if ( preg_match( '~<(?:' . rrw_tags_pattern() . ')[\s/>]|<!-- wp:return-reintegration/~i', $content ) ) {
		return true;
	}
	if ( false !== strpos( $content, '[' ) ) {
		foreach ( array_keys( rrw_elements() ) as $tag ) {
			if ( has_shortcode( $content, $tag ) ) {
				return true;
			}
		}
	}
	// Links and frames.
	return false !== strpos( $content, $base ) &&
		preg_match( '~\s(?:href|src)\s*=\s*["\']' . preg_quote( $base, '~' ) . rrw_pages_pattern() . '~', $content );
}

/**
 * A page of the publisher, below the base, as a part of a regular expression: `fr/resources/`, also without the last
 * slash or with `index.html`.
 *
 * @return string
 */
function rrw_pages_pattern() {
	return '(' . implode( '|', array_keys( rrw_languages() ) ) . ')/(' . implode( '|', wp_list_pluck( rrw_elements(), 'view' ) ) . ')(?:/(?:index\.html)?)?(?![^?\#"\'\s])';
}

/**
 * A module, or what may run alone. It learns nothing of the page's address.
 *
 * @param string $html   The tag of a script.
 * @param string $handle Its name in WordPress.
 * @return string
 */
function rrw_make_module( $html, $handle ) {
	if ( 'rrw-widgets' !== $handle ) {
		return $html;
	}
	$html = preg_replace( '~\stype=(["\'])text/javascript\1~', '', $html ); // where the theme asks for no HTML5
	$integrity = rrw_script()['integrity'];
	$kind      = '' === $integrity ? 'type="module"' : 'async crossorigin integrity="' . esc_attr( $integrity ) . '"';
	return preg_replace( '~<script(?=\s)~', "<script $kind referrerpolicy=\"no-referrer\"", $html, 1 );
}
