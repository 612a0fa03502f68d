<?php
/**
 * An address of the publisher on a line of its own. It means what it means to the publisher's own page: as
 * src/links-and-frames/address.ts reads it.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'rrw_embed_addresses' );

/** An address on a line of its own becomes the element, not a frame. */
function rrw_embed_addresses() {
	if ( '' !== rrw_base() ) {
		$query    = '(?:\?((?:&\#0?38;|[^\#])*))?'; // WordPress may have written "&" as "&#038;"
		$fragment = '(?:\#.*)?';
		wp_embed_register_handler( 'rrw', '~^' . preg_quote( rrw_base(), '~' ) . rrw_pages_pattern() . $query . $fragment . '$~', 'rrw_render_address' );
	}
}

/**
 * An address.
 *
 * @param string[] $found The parts of the address: language, view, query.
 * @return string
 */
function rrw_render_address( $found ) {
	list( , $language, $view ) = $found;

	$query = preg_replace( '~&(?:amp|#0?38);~', '&', $found[3] ?? '' );
	$pairs = rrw_query_pairs( $query );
	$names = array_column( $pairs, 0 );
	$embed = array_search( 'embed', $names, true ); // the first one counts
	if ( false !== $embed && 'no' === $pairs[ $embed ][1] ) {
		return rrw_keep( rrw_link_to( $view, $language, $query, 'data-no-embed' ) );
	}
	if ( in_array( 'q', $names, true ) || in_array( 'page', $names, true ) ) {
		// No attribute says these. The script makes an element of the link and sets them.
		if ( ! is_feed() ) {
			rrw_load_script();
		}
		return rrw_keep( rrw_link_to( $view, $language, $query, 'data-embed' ) );
	}

	$tag   = array_search( $view, wp_list_pluck( rrw_elements(), 'view' ), true );
	$given = array( 'lang' => $language ) + rrw_address_attributes( $view, $pairs );
	return rrw_render( $tag, $given, '', '', $query );
}

/**
 * The parameters of a query, as browsers read it.
 *
 * @param string $query What stands behind the "?".
 * @return array<int, array{0: string, 1: string}> Each with its name and its value.
 */
function rrw_query_pairs( $query ) {
	$pairs = array();
	foreach ( explode( '&', $query ) as $pair ) {
		if ( '' !== $pair ) {
			$pairs[] = array_map( 'urldecode', explode( '=', $pair, 2 ) + array( '', '' ) );
		}
	}
	return $pairs;
}

/**
 * The attributes that an address sets. What it cannot set, and values that are not understood, are left out.
 *
 * @param string                                  $view  "overview", "resources" or "footnote".
 * @param array<int, array{0: string, 1: string}> $pairs Names and values.
 * @return array<string, string|bool> By name; true for one without value.
 */
function rrw_address_attributes( $view, $pairs ) {
	$kinds      = rrw_address_kinds();
	$parameters = rrw_address_parameters( $view );
	$attributes = array();
	$seen       = array();
	foreach ( $pairs as list( $name, $value ) ) {
		$kind     = $parameters[ $name ] ?? '';
		$repeated = isset( $seen[ $name ] );

		$seen[ $name ] = true;
		if ( '' === $kind || ( $repeated && 'ids' !== $kind ) || ! preg_match( $kinds[ $kind ], $value ) ) {
			continue;
		}
		if ( 'ids' === $kind ) {
			// Forms with checkboxes repeat the name for each id; of anything else the first counts.
			$ids   = preg_split( '/[\s,]+/u', ( $attributes[ $name ] ?? '' ) . " $value", -1, PREG_SPLIT_NO_EMPTY );
			$value = implode( ' ', $ids );
			if ( '' === $value ) {
				continue;
			}
		}
		$attributes[ $name ] = 'flag' === $kind ? true : $value;
	}
	return $attributes;
}

/**
 * What a parameter may hold, by the kinds of src/links-and-frames/address.ts.
 *
 * @return array<string, string> Regular expressions.
 */
function rrw_address_kinds() {
	return array(
		'flag'  => '/^(?:true|1)?$/D',
		'ids'   => '/^[^<>"\'`;|\x{fffd}]*$/uD',
		'id'    => '/^[\p{L}\p{N}._-]+$/uD',
		'level' => '/^([1-6]|auto)$/D',
		'count' => '/^[1-9][0-9]{0,5}$/D',
		'order' => '/^(?:newest|oldest|title|year)$/D',
		'day'   => '/^\d{4}-\d\d-\d\d$/D',
		'sign'  => '/^[^\n\r\x{2028}\x{2029}]{1,3}$/uD',
	);
}

/**
 * The attributes that an address can set. There is no base or feed among them: with these, anybody's address could show
 * anybody's documents.
 *
 * @param string $view "overview", "resources" or "footnote".
 * @return array<string, string> The kind of each, by name.
 */
function rrw_address_parameters( $view ) {
	$common = array(
		'heading-level' => 'level',
		'no-heading'    => 'flag',
		'pin'           => 'day',
	);
	$own    = array(
		'overview'  => array(
			'sections'    => 'ids',
			'no-footnote' => 'flag',
		),
		'resources' => array(
			'type'               => 'ids',
			'topic'              => 'ids',
			'language'           => 'ids',
			'publisher'          => 'ids',
			'year'               => 'ids',
			'locked'             => 'flag',
			'sort'               => 'order',
			'limit'              => 'count',
			'page-size'          => 'count',
			'no-search'          => 'flag',
			'no-filters'         => 'flag',
			'no-structured-data' => 'flag',
		),
		'footnote'  => array(
			'territory' => 'id',
			'wording'   => 'id',
			'marker'    => 'sign',
			'for'       => 'id',
		),
	);
	return $common + $own[ $view ];
}
