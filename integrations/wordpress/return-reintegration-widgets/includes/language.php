<?php
/**
 * Which of the publisher's languages a page is in.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The languages of the content, each by its name in itself.
 *
 * @return array<string, string>
 */
function rrw_languages() {
	return wp_list_pluck( require __DIR__ . '/content-languages.php', 'name' );
}

/**
 * The publisher's language for a language tag: "fr_CA" is fr.
 *
 * @param string $tag A language tag, or a locale of WordPress.
 * @return string Empty for a language that the content does not exist in.
 */
function rrw_language_of( $tag ) {
	$language = strtolower( (string) strtok( str_replace( '_', '-', trim( $tag ) ), '-' ) );
	return array_key_exists( $language, rrw_languages() ) ? $language : '';
}

/**
 * The language of the page, whoever looks at it: not that of the person who edits.
 *
 * @return string Empty for a language that the content does not exist in.
 */
function rrw_page_language() {
	return rrw_language_of( get_locale() );
}

/**
 * The title of a page of the publisher, in its own language and not in that of this site. These are the words of
 * content/pages.json.
 *
 * @param string $view     "overview", "resources" or "footnote".
 * @param string $language One of the publisher's languages.
 * @return string
 */
function rrw_title( $view, $language ) {
	$languages = require __DIR__ . '/content-languages.php';
	return $languages[ $language ][ $view ];
}
