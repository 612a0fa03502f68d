<?php
/**
 * The two settings: where the content is published, and in which language it shows.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'rrw_load_words', 0 );
add_action( 'admin_init', 'rrw_register_settings' );
add_action( 'admin_menu', 'rrw_add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( RRW_FILE ), 'rrw_link_to_settings' );

/**
 * The folder with the publisher's files.
 *
 * @return string With its last slash; empty as long as nobody has said it.
 */
function rrw_base() {
	return (string) get_option( 'rrw_base', '' );
}

/** Our few words in the language of whoever reads them. */
function rrw_load_words() {
	load_plugin_textdomain( 'return-reintegration-widgets', false, dirname( plugin_basename( RRW_FILE ) ) . '/languages' );
}

/** Both settings are checked wherever they are saved from. */
function rrw_register_settings() {
	register_setting(
		'rrw',
		'rrw_base',
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => 'rrw_check_base',
		)
	);
	register_setting(
		'rrw',
		'rrw_lang',
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => 'rrw_check_language',
		)
	);

	add_settings_section( 'rrw', '', '__return_null', 'rrw' );
	add_settings_field(
		'rrw_base',
		__( 'Base address', 'return-reintegration-widgets' ),
		'rrw_print_base_field',
		'rrw',
		'rrw',
		array( 'label_for' => 'rrw_base' )
	);
	add_settings_field(
		'rrw_lang',
		__( 'Default language', 'return-reintegration-widgets' ),
		'rrw_print_language_field',
		'rrw',
		'rrw',
		array( 'label_for' => 'rrw_lang' )
	);
}

/**
 * Takes an address that is fit to load a script from; else keeps the one before and says what is wrong.
 *
 * @param mixed $address What somebody has typed.
 * @return string
 */
function rrw_check_base( $address ) {
	$address = is_string( $address ) ? trim( $address ) : '';
	if ( '' === $address ) {
		return '';
	}

	$reason = rrw_why_no_base( $address );
	if ( '' === $reason ) {
		return esc_url_raw( $address );
	}
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error(
			'rrw_base',
			'rrw_base',
			/* translators: 1: name of the field, 2: what is wrong with it */
			sprintf( __( '%1$s: %2$s The address has not been changed.', 'return-reintegration-widgets' ), __( 'Base address', 'return-reintegration-widgets' ), $reason )
		);
	}
	return rrw_base();
}

/**
 * What is wrong with an address.
 *
 * @param string $address The address.
 * @return string A sentence; empty if nothing is.
 */
function rrw_why_no_base( $address ) {
	$parts = wp_parse_url( $address );
	if ( ! $parts || empty( $parts['scheme'] ) || empty( $parts['host'] ) || preg_match( '/[\s<>"\'\\\\]/', $address ) ) {
		return __( 'It has to be a whole address, for example https://publisher.example/v1/.', 'return-reintegration-widgets' );
	}
	$is_local = in_array( $parts['host'], array( 'localhost', '127.0.0.1', '[::1]' ), true );
	if ( 'https' !== strtolower( $parts['scheme'] ) && ! ( $is_local && 'http' === strtolower( $parts['scheme'] ) ) ) {
		return __( 'It has to begin with https://.', 'return-reintegration-widgets' );
	}
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
		return __( 'It has to be without name, password, “?” and “#”.', 'return-reintegration-widgets' );
	}
	if ( empty( $parts['path'] ) || '/v1/' !== substr( $address, -4 ) ) {
		return __( 'It has to end in /v1/.', 'return-reintegration-widgets' );
	}
	return '';
}

/**
 * Takes one of the publisher's languages, or nothing for that of the page.
 *
 * @param mixed $language What the form has sent.
 * @return string
 */
function rrw_check_language( $language ) {
	if ( '' === $language || ( is_string( $language ) && array_key_exists( $language, rrw_languages() ) ) ) {
		return $language;
	}
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error(
			'rrw_lang',
			'rrw_lang',
			/* translators: %s: name of the field */
			sprintf( __( '%s: the content does not exist in this language. The language has not been changed.', 'return-reintegration-widgets' ), __( 'Default language', 'return-reintegration-widgets' ) )
		);
	}
	return (string) get_option( 'rrw_lang', '' );
}

/** Under "Settings", for those who may change them. */
function rrw_add_settings_page() {
	add_options_page(
		__( 'Return and Reintegration Widgets', 'return-reintegration-widgets' ),
		__( 'Return and Reintegration', 'return-reintegration-widgets' ),
		'manage_options',
		'return-reintegration-widgets',
		'rrw_print_settings_page'
	);
}

/** The page; errors of the form are printed by WordPress itself. */
function rrw_print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'rrw' );
			do_settings_sections( 'rrw' );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/** Text, not type="url": the browser would refuse some addresses in its own words before ours are heard. */
function rrw_print_base_field() {
	?>
	<input type="text" inputmode="url" class="regular-text code" dir="ltr" id="rrw_base" name="rrw_base"
		value="<?php echo esc_attr( rrw_base() ); ?>" placeholder="https://publisher.example/v1/" aria-describedby="rrw_base_help">
	<p class="description" id="rrw_base_help">
		<?php esc_html_e( 'Where the files of the widgets are published. Script and content come from there, and from nowhere else.', 'return-reintegration-widgets' ); ?>
	</p>
	<?php
}

/** Each language by its name in itself. */
function rrw_print_language_field() {
	?>
	<select id="rrw_lang" name="rrw_lang" aria-describedby="rrw_lang_help">
		<option value=""><?php esc_html_e( 'As the page', 'return-reintegration-widgets' ); ?></option>
		<?php foreach ( rrw_languages() as $language => $name ) : ?>
			<option value="<?php echo esc_attr( $language ); ?>" lang="<?php echo esc_attr( $language ); ?>" <?php selected( get_option( 'rrw_lang', '' ), $language ); ?>><?php echo esc_html( $name ); ?></option>
		<?php endforeach; ?>
	</select>
	<p class="description" id="rrw_lang_help">
		<?php esc_html_e( 'For all that have no language of their own.', 'return-reintegration-widgets' ); ?>
	</p>
	<?php
}

/**
 * From the list of plugins to the settings.
 *
 * @param string[] $links Links of this plugin.
 * @return string[]
 */
function rrw_link_to_settings( $links ) {
	array_unshift(
		$links,
		sprintf(
			'<a href="%s">%s</a>',
			esc_url( admin_url( 'options-general.php?page=return-reintegration-widgets' ) ),
			esc_html__( 'Settings', 'return-reintegration-widgets' )
		)
	);
	return $links;
}
