<?php
/**
 * The prerendered content, fetched from the publisher by this server. A page waits for it three seconds at most, and
 * hardly ever: a copy counts as fresh for an hour, and the last good one serves for as long as there is no better.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

/** Seconds that a page waits for the publisher, for all that it shows together. */
define( 'RRW_TIMEOUT', 3 );

/**
 * The prerendered element.
 *
 * @param string $tag      Name of the element.
 * @param string $language One of the publisher's languages.
 * @return string HTML; empty if there is none yet.
 */
function rrw_fragment( $tag, $language ) {
	$elements = rrw_elements();
	$base     = rrw_base();
	$name     = $language . '_' . $elements[ $tag ]['view'];
	$copy     = get_option( 'rrw_copy_' . $name );
	$html     = is_array( $copy ) && $copy['base'] === $base ? $copy['html'] : '';

	$is_fresh = '' !== $html && get_transient( 'rrw_fresh_' . $name ) === $base;
	if ( $is_fresh || get_transient( 'rrw_wait' ) === $base ) {
		return $html;
	}

	$fetched = rrw_fetch_fragment( $base . $language . '/' . $elements[ $tag ]['view'] . '/fragment.html', $tag );
	if ( '' === $fetched ) {
		set_transient( 'rrw_wait', $base, 5 * MINUTE_IN_SECONDS );
		return $html;
	}
	if ( $fetched !== $html ) {
		$copy = array(
			'base' => $base,
			'html' => $fetched,
		);
		update_option( 'rrw_copy_' . $name, $copy, false ); // not loaded on pages that do not show it
	}
	set_transient( 'rrw_fresh_' . $name, $base, HOUR_IN_SECONDS );
	return $fetched;
}

/**
 * Asks the publisher.
 *
 * @param string $address Address of the fragment.
 * @param string $tag     Name of the element that it must be.
 * @return string HTML; empty after a failure, or if this page has waited enough.
 */
function rrw_fetch_fragment( $address, $tag ) {
	static $waited = 0;
	if ( $waited >= RRW_TIMEOUT ) {
		return '';
	}

	// While this page waits, others do not: they show the copy before.
	set_transient( 'rrw_wait', rrw_base(), 2 * RRW_TIMEOUT );
	$begin   = microtime( true );
	$answer  = rrw_ask( $address, RRW_TIMEOUT - $waited );
	$waited += microtime( true ) - $begin;
	delete_transient( 'rrw_wait' );

	// Whole, and not somebody's page of errors.
	$html = $answer['body'];
	if ( ! $answer['failure'] && ! ( preg_match( '~^<' . $tag . '\s~', $html ) && preg_match( '~</' . $tag . '>$~', $html ) ) ) {
		$answer = rrw_failed( $address, 'other' );
	}
	rrw_remember( $answer['failure'] );
	return $answer['body'];
}

/**
 * What stands inside the shadow root of a fragment, for places where scripts put HTML into a page, which makes no
 * shadow root of it: the preview of the editor.
 *
 * @param string $fragment A prerendered element.
 * @return string HTML without styles, and without the names that only mean something in there.
 */
function rrw_inside_fragment( $fragment ) {
	if ( ! preg_match( '~<template\b[^>]*>(.*)</template>~s', $fragment, $found ) ) {
		return '';
	}
	return (string) preg_replace( '~<style\b.*?</style>|<link\b[^>]*>|<!--.*?-->|<\?>|</?slot\b[^>]*>|\s(?:part|id)="[^"]*"~s', '', $found[1] );
}
