<?php
/**
 * As much of WordPress as the plugin asks of it, for a PHP without server and database. Whatever PHP complains about,
 * a deprecation included, ends the run.
 */

error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

define( 'ABSPATH', '/' );
define( 'MB_IN_BYTES', 1048576 );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );

/** What has been handed to WordPress, to look at. */
class Stand_In {
	public static $options    = array(
		'rrw_base'    => 'https://publisher.example/v1/',
		'date_format' => 'Y-m-d',
		'time_format' => 'H:i',
	);
	public static $transients = array();
	public static $hooks      = array();
	public static $running    = array();
	public static $shortcodes = array();
	public static $blocks     = array();
	public static $embeds     = array();
	public static $settings   = array();
	public static $fields     = array();
	public static $errors     = array();
	public static $scripts    = array();
	public static $enqueued   = array();
	public static $inline     = '';
	public static $answers    = array();
	public static $is_feed    = false;
}

function add_filter( $name, $callback, $priority = 10, $arguments = 1 ) {
	Stand_In::$hooks[ $name ][ $priority ][] = array( $callback, $arguments );
}
function add_action( $name, $callback, $priority = 10, $arguments = 1 ) {
	add_filter( $name, $callback, $priority, $arguments );
}
function apply_filters( $name, $value, ...$more ) {
	$hooks = Stand_In::$hooks[ $name ] ?? array();
	ksort( $hooks );
	Stand_In::$running[] = $name;
	foreach ( array_merge( ...array_values( $hooks ) ) as list( $callback, $arguments ) ) {
		$value = $callback( ...array_slice( array( $value, ...$more ), 0, $arguments ) );
	}
	array_pop( Stand_In::$running );
	return $value;
}
function do_action( $name ) {
	apply_filters( $name, null );
}
function doing_filter( $name ) {
	return in_array( $name, Stand_In::$running, true );
}

function get_option( $name, $default = false ) {
	return Stand_In::$options[ $name ] ?? $default;
}
function update_option( $name, $value ) {
	Stand_In::$options[ $name ] = $value;
}
function delete_option( $name ) {
	unset( Stand_In::$options[ $name ] );
}
function get_transient( $name ) {
	return Stand_In::$transients[ $name ] ?? false;
}
function set_transient( $name, $value ) {
	Stand_In::$transients[ $name ] = $value;
}
function delete_transient( $name ) {
	unset( Stand_In::$transients[ $name ] );
}

function __( $text ) {
	return $text;
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_attr( $text ) {
	return esc_html( $text );
}
function esc_html__( $text ) {
	return esc_html( $text );
}
function esc_html_e( $text ) {
	echo esc_html( $text );
}
function esc_url( $address ) {
	return str_replace( '&', '&#038;', $address );
}
function esc_url_raw( $address ) {
	return $address;
}
function selected( $value, $current ) {
	echo $value === $current ? 'selected' : '';
}

function wp_list_pluck( $list, $key ) {
	return array_map(
		function ( $entry ) use ( $key ) {
			return $entry[ $key ];
		},
		$list
	);
}
function wp_json_encode( $value, $flags = 0 ) {
	return json_encode( $value, $flags );
}
function wp_json_file_decode( $file, $options ) {
	return json_decode( file_get_contents( $file ), $options['associative'] );
}
function wp_parse_url( $address, $part = -1 ) {
	return parse_url( $address, $part );
}
function wp_generate_password() {
	static $count = 0;
	return 'mark-' . ++$count;
}

/** What the network says when nobody answers. */
class WP_Error {
	public function get_error_message() {
		return 'Connection refused';
	}
}
function is_wp_error( $answer ) {
	return $answer instanceof WP_Error;
}
function wp_remote_get( $address ) {
	return Stand_In::$answers[ $address ] ?? new WP_Error();
}
function wp_remote_retrieve_response_code( $answer ) {
	return is_int( $answer ) ? $answer : ( isset( $answer['location'] ) ? 301 : 200 );
}
function wp_remote_retrieve_header( $answer ) {
	return $answer['location'] ?? '';
}
function wp_remote_retrieve_body( $answer ) {
	return $answer;
}
function wp_date( $format, $time ) {
	return gmdate( $format, $time );
}

function get_locale() {
	return 'fr_FR';
}
function is_feed() {
	return Stand_In::$is_feed;
}
function is_singular() {
	return true;
}
function is_multisite() {
	return false;
}
function get_post() {
	return (object) array( 'post_content' => 'Text [resource-list]' );
}
function post_password_required() {
	return false;
}
function current_user_can() {
	return true;
}

function add_shortcode( $tag, $callback ) {
	Stand_In::$shortcodes[ $tag ] = $callback;
}
function has_shortcode( $content, $tag ) {
	return false !== strpos( $content, '[' . $tag );
}
function wp_embed_register_handler( $id, $pattern, $callback ) {
	Stand_In::$embeds[ $pattern ] = $callback;
}
function register_block_type( $folder, $settings ) {
	Stand_In::$blocks[ basename( $folder ) ] = $settings;
}
function get_block_wrapper_attributes() {
	return 'class="wp-block"';
}

function wp_register_script( $handle, $address ) {
	Stand_In::$scripts[ $handle ] = $address;
}
function wp_script_is( $handle ) {
	return isset( Stand_In::$scripts[ $handle ] );
}
function wp_enqueue_script( $handle ) {
	Stand_In::$enqueued[ $handle ] = Stand_In::$scripts[ $handle ];
}
function wp_enqueue_style() {}
function wp_dequeue_script( $handle ) {
	unset( Stand_In::$enqueued[ $handle ] );
}
function wp_add_inline_script( $handle, $code ) {
	Stand_In::$inline = $code;
}
function plugins_url( $path ) {
	return 'https://site.example/plugins/' . $path;
}
function plugin_basename( $file ) {
	return basename( dirname( $file ) ) . '/' . basename( $file );
}
function load_plugin_textdomain() {
	return true;
}

function register_setting( $group, $name, $settings ) {
	Stand_In::$settings[ $name ] = $settings;
}
function add_settings_section() {}
function add_settings_field( $id, $title, $callback ) {
	Stand_In::$fields[] = $callback;
}
function add_settings_error( $setting, $code, $message ) {
	Stand_In::$errors[] = $message;
}
function add_options_page( $title, $menu, $right, $slug, $callback ) {
	Stand_In::$fields[] = $callback;
}
function get_current_screen() {
	return (object) array( 'id' => 'dashboard' );
}
function get_admin_page_title() {
	return 'Return & Reintegration';
}
function settings_fields() {}
function do_settings_sections() {}
function submit_button() {}
function admin_url( $path ) {
	return 'https://site.example/wp-admin/' . $path;
}
