<?php
/**
 * The settings: where the content is published, in which language it shows, and which script may run.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'rrw_load_words', 0 );
add_filter( 'load_textdomain_mofile', 'rrw_find_words', 10, 2 );
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

/**
 * Whether somebody has said where the content is, and not only copied the example.
 *
 * @return bool
 */
function rrw_has_base() {
	return '' !== rrw_base() && ! rrw_is_example( rrw_base() );
}

/** Our few words in the language of whoever reads them. */
function rrw_load_words() {
	load_plugin_textdomain( 'return-reintegration-widgets', false, dirname( plugin_basename( RRW_FILE ) ) . '/languages' );
}

/**
 * Takes the words of the language where there are none for the very locale: es_PE reads those of es_ES.
 *
 * @param string $file   Where WordPress looks for the words.
 * @param string $domain Whose words.
 * @return string
 */
function rrw_find_words( $file, $domain ) {
	if ( 'return-reintegration-widgets' !== $domain || is_readable( $file ) ) {
		return $file;
	}
	$language = rrw_language_of( substr( basename( $file, '.mo' ), strlen( $domain ) + 1 ) );
	$others   = '' === $language ? array() : glob( RRW_FOLDER . '/languages/' . $domain . '-' . $language . '*.mo' );
	return $others ? $others[0] : $file;
}

/** All are checked wherever they are saved from. */
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
	register_setting(
		'rrw',
		'rrw_integrity',
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => 'rrw_check_integrity',
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
		/* translators: Settings page, label of a setting. */
		__( 'Default language', 'return-reintegration-widgets' ),
		'rrw_print_language_field',
		'rrw',
		'rrw',
		array( 'label_for' => 'rrw_lang' )
	);
	add_settings_field(
		'rrw_integrity',
		/* translators: Settings page, label of a setting. */
		__( 'Which script may run', 'return-reintegration-widgets' ),
		'rrw_print_integrity_field',
		'rrw',
		'rrw',
		array( 'label_for' => 'rrw_integrity' )
	);
}

/**
 * Takes an address that is fit to load a script from and where the widgets are; else keeps the one before and says what
 * is wrong. Where the publisher is silent or has trouble, the address may be right all the same: it is kept, with a warning.
 *
 * @param mixed $address What somebody has typed.
 * @return string
 */
function rrw_check_base( $address ) {
	$address = is_string( $address ) ? trim( $address ) : '';
	if ( '' === $address ) {
		return '';
	}

	$reason  = rrw_why_no_base( $address );
	$failure = '' === $reason ? rrw_ask_version( $address )['failure'] : null;
	$unsure  = $failure && ( 'silent' === $failure['kind'] || ( 'status' === $failure['kind'] && $failure['detail'] >= 500 ) );
	if ( $failure ) {
		$reason = rrw_failure_text( $failure );
	}
	if ( $unsure ) {
		/* translators: Settings page, message after saving. 1: name of the field, 2: what came instead of an answer */
		rrw_say( 'rrw_base', 'warning', sprintf( __( '%1$s: The address has been saved, but could not be checked. %2$s', 'return-reintegration-widgets' ), __( 'Base address', 'return-reintegration-widgets' ), $reason ) );
	} elseif ( '' !== $reason ) {
		/* translators: Settings page, message after saving. 1: name of the field, 2: what is wrong with it */
		rrw_say( 'rrw_base', 'error', sprintf( __( '%1$s: %2$s The address has not been changed.', 'return-reintegration-widgets' ), __( 'Base address', 'return-reintegration-widgets' ), $reason ) );
		return rrw_base();
	}
	return esc_url_raw( $address );
}

/**
 * Says something on the page of the settings, once: WordPress checks an option twice when it is first saved.
 *
 * @param string $setting  Name of the option.
 * @param string $type     "error" or "warning".
 * @param string $sentence What to say.
 */
function rrw_say( $setting, $type, $sentence ) {
	static $said = array();
	if ( function_exists( 'add_settings_error' ) && ! in_array( $sentence, $said, true ) ) {
		$said[] = $sentence;
		add_settings_error( $setting, $setting, esc_html( $sentence ), $type );
	}
}

/**
 * Whether an address is one of those that are only for examples (RFC 2606).
 *
 * @param string $address The address.
 * @return bool
 */
function rrw_is_example( $address ) {
	return 1 === preg_match( '~(?:^|\.)example(?:\.(?:com|net|org))?\.?$~i', (string) wp_parse_url( $address, PHP_URL_HOST ) );
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
		/* translators: Settings page, what is wrong with the setting “Base address”; stands in a message. */
		return __( 'It has to be a whole address, for example https://publisher.example/v1/.', 'return-reintegration-widgets' );
	}
	$is_local = in_array( $parts['host'], array( 'localhost', '127.0.0.1', '[::1]' ), true );
	if ( 'https' !== strtolower( $parts['scheme'] ) && ! ( $is_local && 'http' === strtolower( $parts['scheme'] ) ) ) {
		/* translators: Settings page, what is wrong with the setting “Base address”; stands in a message. */
		return __( 'It has to begin with https://.', 'return-reintegration-widgets' );
	}
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
		/* translators: Settings page, what is wrong with the setting “Base address”; stands in a message. */
		return __( 'It has to be without name, password, “?” and “#”.', 'return-reintegration-widgets' );
	}
	if ( empty( $parts['path'] ) || '/v1/' !== substr( $address, -4 ) ) {
		/* translators: Settings page, what is wrong with the setting “Base address”; stands in a message. */
		return __( 'It has to end in /v1/.', 'return-reintegration-widgets' );
	}
	if ( rrw_is_example( $address ) ) {
		/* translators: Settings page, what is wrong with the setting “Base address”; stands in a message. */
		return __( 'It is only an example: ask whoever publishes the content for the real one.', 'return-reintegration-widgets' );
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
	/* translators: Settings page, message after saving. %s: name of the field */
	rrw_say( 'rrw_lang', 'error', sprintf( __( '%s: the content does not exist in this language. The language has not been changed.', 'return-reintegration-widgets' ), __( 'Default language', 'return-reintegration-widgets' ) ) );
	return (string) get_option( 'rrw_lang', '' );
}

/**
 * Takes keys of the publisher, or a version: its digest is asked for once, and kept. A digest that has been kept stays, also where the
 * publisher names another one now: that is what it is for.
 *
 * @param mixed $typed What the form has sent.
 * @return string
 */
function rrw_check_integrity( $typed ) {
	$typed = is_string( $typed ) ? trim( (string) preg_replace( '/\s+/', ' ', $typed ) ) : '';
	$key   = 'ed25519-[A-Za-z0-9+/]{43}=';
	if ( preg_match( "~^(?:$key(?: $key)*|\d+\.\d+\.\d+ sha384-[A-Za-z0-9+/]{64})?$~D", $typed ) ) {
		return $typed;
	}
	$digest = preg_match( '~^\d+\.\d+\.\d+$~D', $typed ) ? rrw_ask_digest( $typed ) : '';
	if ( '' !== $digest ) {
		return $typed . ' ' . $digest;
	}
	/* translators: Settings page, message after saving. %s: name of the field */
	rrw_say( 'rrw_integrity', 'error', sprintf( __( '%s: this is neither a key (ed25519-…) nor a version that is published at the base address. Nothing has been changed.', 'return-reintegration-widgets' ), __( 'Which script may run', 'return-reintegration-widgets' ) ) );
	return (string) get_option( 'rrw_integrity', '' );
}

/** Under "Settings", for those who may change them. */
function rrw_add_settings_page() {
	add_options_page(
		/* translators: Title of the settings page: name of the plugin. */
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
		value="<?php echo esc_attr( rrw_base() ); ?>" placeholder="https://publisher.example/v1/" aria-describedby="rrw_base_help rrw_base_state">
	<p class="description" id="rrw_base_help">
		<?php /* translators: Settings page, help below the setting “Base address”. */ esc_html_e( 'Where the files of the widgets are published. Script and content come from there, and from nowhere else.', 'return-reintegration-widgets' ); ?>
	</p>
	<div id="rrw_base_state">
		<?php foreach ( rrw_has_base() ? rrw_state_texts() : array() as $text ) : ?>
			<p class="description"><?php echo esc_html( $text ); ?></p>
		<?php endforeach; ?>
	</div>
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
		<?php /* translators: Settings page, help below the setting “Default language”. */ esc_html_e( 'For all that have no language of their own.', 'return-reintegration-widgets' ); ?>
	</p>
	<?php
}

/** A key or a version; empty for the newest script. */
function rrw_print_integrity_field() {
	?>
	<input type="text" class="regular-text code" dir="ltr" id="rrw_integrity" name="rrw_integrity"
		value="<?php echo esc_attr( get_option( 'rrw_integrity', '' ) ); ?>" aria-describedby="rrw_integrity_help">
	<p class="description" id="rrw_integrity_help">
		<?php /* translators: Settings page, help below the setting “Which script may run”. */ esc_html_e( 'Empty: the newest one. A key of the publisher (ed25519-…): what is signed with it. A version such as 1.2.0: that one alone, by its digest; links stay links then.', 'return-reintegration-widgets' ); ?>
	</p>
	<?php
}

/** Where the settings are. */
function rrw_settings_address() {
	return admin_url( 'options-general.php?page=return-reintegration-widgets' );
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
			esc_url( rrw_settings_address() ),
			esc_html__( 'Settings', 'return-reintegration-widgets' )
		)
	);
	return $links;
}
