<?php
/**
 * Tags that somebody has typed into a text: authors may save them, and what filters of WordPress would break on the
 * way to the page stays whole.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', 'rrw_allow_tags', 10, 2 );
add_filter( 'tiny_mce_before_init', 'rrw_tell_visual_editor' );
add_action( 'wp_tiny_mce_init', 'rrw_keep_slots' );
add_filter( 'the_content', 'rrw_complete_content', 8 ); // before paragraphs are made
add_filter( 'the_content', 'rrw_bring_back', 100 );
add_filter( 'render_block_core/html', 'rrw_complete_tags' );
add_filter( 'widget_text', 'rrw_complete_tags' );
add_filter( 'widget_custom_html_content', 'rrw_complete_tags' );

/**
 * Lets those save the tags who may not save any HTML.
 *
 * @param array<string, array<string, bool>> $allowed Tags, each with its attributes.
 * @param string|array                       $context What the HTML is for.
 * @return array<string, array<string, bool>>
 */
function rrw_allow_tags( $allowed, $context ) {
	if ( 'post' !== $context || ! is_array( $allowed ) ) {
		return $allowed;
	}
	$global = array_fill_keys( array( 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title' ), true );
	foreach ( array_keys( rrw_elements() ) as $tag ) {
		$allowed[ $tag ] = array_fill_keys( array_keys( rrw_attributes( $tag ) ), true ) + $global;
	}
	foreach ( rrw_slotted_tags() as $tag ) {
		if ( isset( $allowed[ $tag ] ) && is_array( $allowed[ $tag ] ) ) {
			$allowed[ $tag ]['slot'] = true;
		}
	}
	return $allowed;
}

/**
 * What holds somebody's own words in place of ours: <h3 slot="heading">.
 *
 * @return string[]
 */
function rrw_slotted_tags() {
	return array( 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span' );
}

/** The visual editor keeps "slot", too. As a setting, it would take the place of all other attributes of these tags. */
function rrw_keep_slots() {
	printf(
		'<script>tinymce.on("AddEditor",function(added){added.editor.on("PreInit",function(){%s.forEach(function(tag){added.editor.schema.getElementRule(tag).attributes.slot={};});});});</script>',
		wp_json_encode( rrw_slotted_tags() )
	);
}

/**
 * The visual editor keeps the tags.
 *
 * @param array<string, mixed> $settings Settings of TinyMCE.
 * @return array<string, mixed>
 */
function rrw_tell_visual_editor( $settings ) {
	$tags  = array_keys( rrw_elements() );
	$rules = implode( '[*],', $tags ) . '[*]';

	$settings['custom_elements']         = implode( ',', array_filter( array( $settings['custom_elements'] ?? '', implode( ',', $tags ) ) ) );
	$settings['extended_valid_elements'] = implode( ',', array_filter( array( $settings['extended_valid_elements'] ?? '', $rules ) ) );

	// Without content they are no empty paragraphs. Said once, it takes the place of what TinyMCE knows by itself.
	$usual = 'td th iframe video audio object script pre code area base basefont br col frame hr img input isindex link meta param embed source wbr track';

	$settings['non_empty_elements'] = ( $settings['non_empty_elements'] ?? $usual ) . ' ' . implode( ' ', $tags );
	return $settings;
}

/**
 * The tags in the text of a page.
 *
 * @param string $content The text.
 * @return string
 */
function rrw_complete_content( $content ) {
	return rrw_in_excerpt() ? $content : rrw_complete_tags( $content );
}

/**
 * Closes tags that were typed as `<resource-list/>`, which would swallow the rest of the page, gives empty ones what
 * readers see without script, and asks for the script.
 *
 * @param string $html Any HTML.
 * @return string
 */
function rrw_complete_tags( $html ) {
	if ( ! is_string( $html ) || '' === rrw_base() || ! rrw_uses_script( $html ) ) {
		return $html;
	}
	$attribute = '\s+[^\s"\'>/=]+(?:\s*=\s*(?:"[^"]*"|\'[^\']*\'|[^\s"\'=<>`]+))?';
	$completed = preg_replace_callback(
		// Comments, scripts and styles are text; tags in there are none.
		'~<!--.*?-->|<(script|style|textarea|template)\b.*?</\1\s*>' .
		'|<(' . rrw_tags_pattern() . ')((?:' . $attribute . ')*)\s*(?:(/)>|>(.*?)</\2\s*>)~is',
		'rrw_complete_tag',
		$html
	);
	rrw_load_script( $html ); // after those that each tag has asked for
	return null === $completed ? $html : $completed;
}

/**
 * One typed tag.
 *
 * @param string[] $found The parts of the tag.
 * @return string
 */
function rrw_complete_tag( $found ) {
	$tag = strtolower( $found[2] ?? '' );
	if ( '' === $tag ) {
		return $found[0];
	}

	preg_match_all( '~([^\s"\'>/=]+)(?:\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s"\'=<>`]+)))?~', $found[3], $pairs, PREG_SET_ORDER );
	$given = array();
	$more  = '';
	$known = rrw_attributes( $tag );
	foreach ( $pairs as $pair ) {
		$name = strtolower( $pair[1] );
		if ( isset( $known[ $name ] ) ) {
			$value          = ( $pair[2] ?? '' ) . ( $pair[3] ?? '' ) . ( $pair[4] ?? '' );
			$given[ $name ] = '' === $value ? true : html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		} else {
			$more .= ' ' . $pair[0];
		}
	}
	return rrw_render( $tag, $given, $found[5] ?? '', $more );
}

/**
 * Keeps HTML out of the filters of a text: they put paragraphs into it, other quotation marks, or what their shortcodes
 * bring. Outside of a text there are none.
 *
 * @param string $html Finished HTML.
 * @return string What stands for it until rrw_bring_back().
 */
function rrw_keep( $html ) {
	if ( ! doing_filter( 'the_content' ) || rrw_in_excerpt() ) {
		return $html;
	}
	$kept = &rrw_kept();
	$mark = '<div data-rrw="' . wp_generate_password( 12, false ) . '"></div>'; // a block of its own: no paragraph around it

	$kept[ $mark ] = $html;
	return $mark;
}

/**
 * Puts back what rrw_keep() has taken.
 *
 * @param string $content The text.
 * @return string
 */
function rrw_bring_back( $content ) {
	if ( ! rrw_kept() ) {
		return $content;
	}
	$inside = '(?:(?!</?p[\s>]).)*';
	$split  = preg_replace_callback( '~<p(\s[^>]*)?>(' . $inside . '<div data-rrw=' . $inside . ')</p>~is', 'rrw_split_paragraph', $content );
	return strtr( null === $split ? $content : $split, rrw_kept() );
}

/**
 * A paragraph cannot hold another, or an element with one inside: browsers would end it there. A shortcode amid a text,
 * which WordPress puts into a paragraph, comes between two.
 *
 * @param string[] $found A paragraph with marks of rrw_keep(): its attributes, and what is inside.
 * @return string
 */
function rrw_split_paragraph( $found ) {
	$html = '';
	foreach ( preg_split( '~(<div data-rrw="[^"]*"></div>)~', $found[2], -1, PREG_SPLIT_DELIM_CAPTURE ) as $index => $piece ) {
		$piece = preg_replace( '~^(?:\s|<br\s*/?>)+|(?:\s|<br\s*/?>)+$~i', '', $piece );
		if ( '' !== $piece ) {
			$html .= $index % 2 ? $piece : '<p' . $found[1] . '>' . $piece . '</p>';
		}
	}
	return $html;
}

/**
 * What is out of the text at the moment, by what stands for it.
 *
 * @return array<string, string>
 */
function &rrw_kept() {
	static $kept = array();
	return $kept;
}

/**
 * Whether WordPress only makes an excerpt: words without tags.
 *
 * @return bool
 */
function rrw_in_excerpt() {
	return doing_filter( 'get_the_excerpt' );
}
