<?php
/**
 * What the rest of the plugin knows of the three elements. Their attributes are said once, in the block.json of each.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The elements: name of the tag => the page of the publisher that shows it, and the folder of its block. The tags are
 * the names of the shortcodes, too.
 *
 * @return array<string, array{view: string, block: string}>
 */
function rrw_elements() {
	return array(
		'return-reintegration-overview' => array(
			'view'  => 'overview',
			'block' => 'overview',
		),
		'resource-list'                 => array(
			'view'  => 'resources',
			'block' => 'resource-list',
		),
		'territory-footnote'            => array(
			'view'  => 'footnote',
			'block' => 'territory-footnote',
		),
	);
}

/**
 * The attributes of an element, each with its type ("string" or "boolean") and its default.
 *
 * @param string $tag Name of the element.
 * @return array<string, array{type: string, default?: string}> By the names that HTML uses.
 */
function rrw_attributes( $tag ) {
	static $known = array();
	if ( ! isset( $known[ $tag ] ) ) {
		$elements = rrw_elements();
		$block    = wp_json_file_decode(
			RRW_FOLDER . '/blocks/' . $elements[ $tag ]['block'] . '/block.json',
			array( 'associative' => true )
		);

		$known[ $tag ] = array();
		foreach ( $block['attributes'] as $name => $attribute ) {
			$known[ $tag ][ rrw_attribute_name( $name ) ] = $attribute;
		}
	}
	return $known[ $tag ];
}

/**
 * The name that HTML uses: "headingLevel" is heading-level.
 *
 * @param string $name Name of a block's setting.
 * @return string
 */
function rrw_attribute_name( $name ) {
	return strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) );
}

/**
 * The tags as a part of a regular expression.
 *
 * @return string
 */
function rrw_tags_pattern() {
	return implode( '|', array_keys( rrw_elements() ) );
}
