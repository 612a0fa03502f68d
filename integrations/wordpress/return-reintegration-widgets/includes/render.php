<?php
/**
 * One element as HTML, whether a block, a shortcode, a tag or an address asks for it.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'rrw_add_shortcodes' );

/**
 * The element, with what readers see without script.
 *
 * - Like the publisher's own: prerendered, whole.
 * - With settings that change what shows: a link to the publisher's page with the same settings.
 *
 * @param string               $tag      Name of the element.
 * @param array<string, mixed> $given    Attributes, by the names that HTML uses; true for one without value.
 * @param string               $fallback HTML for readers without script that somebody has written; empty for ours.
 * @param string               $more     Further attributes as HTML: " id='…'".
 * @param string|null          $query    The query of the address that asks for it, if one does.
 * @return string
 */
function rrw_render( $tag, $given, $fallback = '', $more = '', $query = null ) {
	if ( '' === rrw_base() ) {
		return $fallback;
	}

	$attributes = rrw_set_attributes( $tag, $given );
	if ( ! isset( $attributes['lang'] ) && '' !== get_option( 'rrw_lang', '' ) ) {
		$attributes = array( 'lang' => get_option( 'rrw_lang' ) ) + $attributes;
	}
	if ( is_feed() ) {
		return '' !== trim( $fallback ) ? $fallback : rrw_keep( rrw_link( $tag, $attributes, $query ) );
	}
	if ( rrw_is_preview() ) {
		return rrw_preview( $tag, $attributes, $query );
	}

	rrw_load_script();
	if ( rrw_script()['pinned'] && ! isset( $attributes['base'] ) ) {
		$more .= ' base="' . esc_attr( rrw_base() ) . '"'; // the content stays current
	}
	$html = '' === trim( $fallback ) ? rrw_prerendered( $tag, $attributes, $more ) : '';
	if ( '' === $html ) {
		$inside = '' !== trim( $fallback ) ? $fallback : rrw_link( $tag, $attributes, $query );
		$html   = '<' . $tag . rrw_attributes_html( $attributes ) . $more . '>' . $inside . '</' . $tag . '>';
	}
	return rrw_keep( $html );
}

/**
 * The attributes that say something: known ones, and not what goes without saying.
 *
 * @param string               $tag   Name of the element.
 * @param array<string, mixed> $given By the names that HTML uses.
 * @return array<string, string> Empty text for those without value.
 */
function rrw_set_attributes( $tag, $given ) {
	$set = array();
	foreach ( rrw_attributes( $tag ) as $name => $attribute ) {
		if ( ! isset( $given[ $name ] ) || false === $given[ $name ] ) {
			continue;
		}
		$value = true === $given[ $name ] ? '' : trim( (string) $given[ $name ] );
		if ( 'boolean' === $attribute['type'] ) {
			$set[ $name ] = '';
		} elseif ( 'base' === $name && rrw_base() === $value ) {
			continue;
		} elseif ( 'url-state' === $name || ( '' !== $value && ( $attribute['default'] ?? '' ) !== $value ) ) {
			$set[ $name ] = $value;
		}
	}
	return $set;
}

/**
 * Attributes as HTML.
 *
 * @param array<string, string> $attributes By name.
 * @return string Begins with a space, if there are any.
 */
function rrw_attributes_html( $attributes ) {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		$html .= '' === $value ? ' ' . $name : ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html;
}

/**
 * The publisher's prerendered element, if it shows what these attributes ask for.
 *
 * @param string                $tag        Name of the element.
 * @param array<string, string> $attributes By name.
 * @param string                $more       Further attributes as HTML.
 * @return string Empty if it shows something else, or cannot be had.
 */
function rrw_prerendered( $tag, $attributes, $more ) {
	$asked    = $attributes['lang'] ?? rrw_page_language();
	$language = rrw_language_of( $asked );
	// "fr-CA" writes dates in another way than "fr".
	if ( '' === $language || ( isset( $attributes['lang'] ) && $language !== $asked ) ) {
		return '';
	}
	unset( $attributes['lang'] );
	// These change nothing before the script is there, which then draws the element anew.
	$later = array( 'for', 'locked', 'no-filters', 'no-search', 'no-structured-data', 'url-state' );
	if ( array_diff( array_keys( $attributes ), $later ) ) {
		return '';
	}

	$fragment = rrw_fragment( $tag, $language );
	$own      = rrw_attributes_html( $attributes ) . $more;
	return '' === $fragment ? '' : '<' . $tag . $own . substr( $fragment, strlen( '<' . $tag ) );
}

/**
 * A link to the page of the publisher that shows the same, for the inside of the element.
 *
 * @param string                $tag        Name of the element.
 * @param array<string, string> $attributes By name.
 * @param string|null           $query      The query of the address that asks for it, if one does: the link keeps it whole.
 * @return string Empty where that page would show something else.
 */
function rrw_link( $tag, $attributes, $query = null ) {
	if ( isset( $attributes['feed-only'] ) || isset( $attributes['search-endpoint'] ) || isset( $attributes['base'] ) ) {
		return '';
	}
	$language = rrw_language_of( $attributes['lang'] ?? rrw_page_language() );
	$language = '' === $language ? 'en' : $language;

	if ( null === $query ) {
		// No page takes these from an address, or has its own heading.
		$left_out = array( 'lang', 'heading-level', 'no-heading', 'for', 'feed', 'search-key', 'url-state' );
		$pairs    = array();
		foreach ( array_diff_key( $attributes, array_flip( $left_out ) ) as $name => $value ) {
			$pairs[] = '' === $value ? $name : $name . '=' . str_replace( '%20', '+', rawurlencode( $value ) );
		}
		$query = implode( '&', $pairs );
	}
	// Inside an element the script must not make a second one of it.
	return rrw_link_to( rrw_elements()[ $tag ]['view'], $language, $query, 'data-no-embed' );
}

/**
 * A link to a page of the publisher, with the title of that page.
 *
 * @param string $view     "overview", "resources" or "footnote".
 * @param string $language One of the publisher's languages.
 * @param string $query    What stands behind the "?"; empty for none.
 * @param string $embed    "data-embed" if the script is to make an element of it, "data-no-embed" if not.
 * @return string
 */
function rrw_link_to( $view, $language, $query, $embed ) {
	$address = rrw_base() . $language . '/' . $view . '/' . ( '' === $query ? '' : '?' . $query );
	return '<p><a href="' . esc_url( $address ) . '" hreflang="' . $language . '" lang="' . $language . '" ' . $embed . '>' .
		esc_html( rrw_title( $view, $language ) ) . '</a></p>';
}

/**
 * Whether a block is drawn for the editor.
 *
 * @return bool
 */
function rrw_is_preview() {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- nothing is done with it; the answer only looks different.
	return defined( 'REST_REQUEST' ) && REST_REQUEST && isset( $_GET['context'] ) && 'edit' === $_GET['context'];
}

/**
 * What the editor shows until its own copy of the script draws the element.
 *
 * @param string                $tag        Name of the element.
 * @param array<string, string> $attributes By name.
 * @param string|null           $query      The query of the address that asks for it, if one does.
 * @return string
 */
function rrw_preview( $tag, $attributes, $query = null ) {
	if ( ! isset( $attributes['lang'] ) && '' !== rrw_page_language() ) {
		$attributes = array( 'lang' => rrw_page_language() ) + $attributes; // the editor may be in another language
	}
	$inside = rrw_inside_fragment( rrw_prerendered( $tag, $attributes, '' ) );
	if ( '' === $inside ) {
		$inside = rrw_link( $tag, $attributes, $query );
	}
	return '<' . $tag . rrw_attributes_html( $attributes ) . '>' . $inside . '</' . $tag . '>';
}

/** [resource-list type="guidance" limit="5"], and so on. */
function rrw_add_shortcodes() {
	foreach ( array_keys( rrw_elements() ) as $tag ) {
		add_shortcode( $tag, 'rrw_render_shortcode' );
	}
}

/**
 * A shortcode.
 *
 * @param array<int|string, string>|string $given   Attributes; those without value stand under numbers.
 * @param string|null                      $content What somebody has written between two tags.
 * @param string                           $tag     Name of the shortcode.
 * @return string
 */
function rrw_render_shortcode( $given, $content, $tag ) {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		if ( is_int( $name ) ) {
			$attributes[ strtolower( $value ) ] = true;
		} elseif ( 'boolean' === ( rrw_attributes( $tag )[ $name ]['type'] ?? '' ) ) {
			$attributes[ $name ] = ! in_array( strtolower( $value ), array( '0', 'false', 'no' ), true );
		} else {
			$attributes[ $name ] = $value;
		}
	}
	return rrw_render( $tag, $attributes, (string) $content );
}
