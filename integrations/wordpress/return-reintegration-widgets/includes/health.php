<?php
/**
 * Whether the publisher can be reached: a notice until an address is set, and a test under Tools, Site Health.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_notices', 'rrw_print_notice' );
add_filter( 'site_status_tests', 'rrw_add_health_test' );
add_action( 'wp_ajax_health-check-rrw', 'rrw_answer_health_test' );

/** For those who can change it, on every page but the one of the settings themselves. */
function rrw_print_notice() {
	$screen = get_current_screen();
	if ( rrw_has_base() || ! current_user_can( 'manage_options' ) || ( $screen && 'settings_page_return-reintegration-widgets' === $screen->id ) ) {
		return;
	}
	printf(
		'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
		/* translators: Notice above the pages of the administration, with the link “Settings” behind it. */
		esc_html__( 'Return and Reintegration Widgets: nothing shows until the base address is set.', 'return-reintegration-widgets' ),
		esc_url( rrw_settings_address() ),
		esc_html__( 'Settings', 'return-reintegration-widgets' )
	);
}

/**
 * One that the page asks for afterwards: it may have to wait for the publisher.
 *
 * @param array<string, array<string, array<string, mixed>>> $tests Those of Site Health.
 * @return array<string, array<string, array<string, mixed>>>
 */
function rrw_add_health_test( $tests ) {
	$tests['async']['rrw'] = array(
		/* translators: Menu “Settings” and Site Health: short name of the plugin. */
		'label'             => __( 'Return and Reintegration', 'return-reintegration-widgets' ),
		'test'              => 'rrw',
		'async_direct_test' => 'rrw_health',
	);
	return $tests;
}

/** The answer to that page. */
function rrw_answer_health_test() {
	check_ajax_referer( 'health-check-site-status' );
	if ( ! current_user_can( 'view_site_health_checks' ) ) {
		wp_send_json_error();
	}
	wp_send_json_success( rrw_health() );
}

/**
 * What Site Health shows.
 *
 * @return array<string, mixed>
 */
function rrw_health() {
	$texts = array();
	if ( ! rrw_has_base() ) {
		$status = 'recommended';
		/* translators: Site Health, heading of a result. */
		$label  = __( 'The base address of the return and reintegration widgets is not set', 'return-reintegration-widgets' );
	} else {
		$texts   = rrw_state_texts();
		$state   = rrw_state();
		$answer  = rrw_ask_version( rrw_base() );
		$failure = $answer['failure'];
		if ( $failure ) {
			array_unshift( $texts, rrw_failure_text( $failure ) );
		} elseif ( isset( $state['failure'] ) && $state['failure']['time'] >= ( $state['copy'] ?? 0 ) ) {
			$failure = $state['failure'];
		}
		if ( $failure ) {
			$status = isset( $state['copy'] ) ? 'recommended' : 'critical'; // the last copy goes on showing
			/* translators: Site Health, heading of a result. */
			$label  = __( 'The content on return and reintegration cannot be fetched', 'return-reintegration-widgets' );
		} else {
			$status = 'good';
			/* translators: Site Health, heading of a result. */
			$label  = __( 'The content on return and reintegration can be fetched', 'return-reintegration-widgets' );
			/* translators: Site Health. 1: address of a folder, 2: version of the widgets, such as 1.0.0 */
			array_unshift( $texts, sprintf( __( '%1$s has version %2$s.', 'return-reintegration-widgets' ), rrw_base(), $answer['version'] ) );
		}
	}
	return array(
		'label'       => $label,
		'status'      => $status,
		'badge'       => array(
			'label' => __( 'Return and Reintegration', 'return-reintegration-widgets' ),
			'color' => 'blue',
		),
		'description' => $texts ? '<p>' . implode( '</p><p>', array_map( 'esc_html', $texts ) ) . '</p>' : '',
		'actions'     => sprintf( '<p><a href="%s">%s</a></p>', esc_url( rrw_settings_address() ), esc_html__( 'Settings', 'return-reintegration-widgets' ) ),
		'test'        => 'rrw',
	);
}
