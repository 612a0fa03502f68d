<?php
/**
 * Questions to the publisher, in words what came instead of an answer, and when it last went well or wrong.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * One question, without any address of this site in it.
 *
 * @param string $address Address of a file of the publisher.
 * @param float  $timeout Seconds.
 * @return array{body: string, failure: array<string, mixed>|null} The failure is for rrw_failure_text().
 */
function rrw_ask( $address, $timeout ) {
	$answer = wp_remote_get(
		$address,
		array(
			'timeout'             => $timeout,
			'redirection'         => 0, // each would have its own time
			'limit_response_size' => MB_IN_BYTES,
			'user-agent'          => 'return-reintegration-widgets/' . RRW_VERSION, // the usual one names this site
		)
	);
	if ( is_wp_error( $answer ) ) {
		return rrw_failed( $address, 'silent', $answer->get_error_message() );
	}
	$status   = (int) wp_remote_retrieve_response_code( $answer );
	$location = wp_remote_retrieve_header( $answer, 'location' );
	if ( 200 === $status ) {
		return array(
			'body'    => trim( wp_remote_retrieve_body( $answer ) ),
			'failure' => null,
		);
	}
	return $status < 400 && is_string( $location ) && '' !== $location
		? rrw_failed( $address, 'moved', $location )
		: rrw_failed( $address, 'status', $status );
}

/**
 * A question without answer. Kept as it is, and put into words for whoever looks at it, in their language.
 *
 * @param string     $address What was asked for.
 * @param string     $kind    One of those of rrw_failure_text().
 * @param string|int $detail  What came instead.
 * @return array{body: string, failure: array<string, mixed>}
 */
function rrw_failed( $address, $kind, $detail = '' ) {
	$failure = compact( 'address', 'kind', 'detail' ) + array( 'time' => time() );
	return array(
		'body'    => '',
		'failure' => $failure,
	);
}

/**
 * What came instead of an answer.
 *
 * @param array<string, mixed> $failure Of rrw_ask() or rrw_ask_version().
 * @return string A sentence.
 */
function rrw_failure_text( $failure ) {
	$sentences = array(
		/* translators: Settings page and Site Health, what failed. 1: address of a file, 2: reason, from the network and mostly in English */
		'silent'  => __( 'No answer came from %1$s (%2$s).', 'return-reintegration-widgets' ),
		/* translators: Settings page and Site Health, what failed. 1: address of a file, 2: number such as 404 */
		'status'  => __( '%1$s answered with status %2$s.', 'return-reintegration-widgets' ),
		/* translators: Settings page and Site Health, what failed. 1: address of a file, 2: another address */
		'moved'   => __( '%1$s leads on to another address (%2$s).', 'return-reintegration-widgets' ),
		/* translators: Settings page and Site Health, what failed. %1$s: address of a file */
		'no-json' => __( '%1$s is no JSON, but perhaps a web page.', 'return-reintegration-widgets' ),
		/* translators: Settings page and Site Health, what failed. %1$s: address of a file */
		'other'   => __( '%1$s does not belong to these widgets.', 'return-reintegration-widgets' ),
		/* translators: Settings page and Site Health, what failed. 1: address of a file, 2: version of the widgets, such as 2.0.0 */
		'version' => __( '%1$s names version %2$s, and this plugin needs version 1.', 'return-reintegration-widgets' ),
	);
	return sprintf( $sentences[ $failure['kind'] ], $failure['address'], $failure['detail'] );
}

/**
 * Asks version.json, once in a request.
 *
 * @param string $base A base address.
 * @return array{version: string, failure: array<string, mixed>|null}
 */
function rrw_ask_version( $base ) {
	static $answers = array();
	if ( ! isset( $answers[ $base ] ) ) {
		$answers[ $base ] = rrw_read_version( $base . 'version.json' );
	}
	return $answers[ $base ];
}

/**
 * Reads a version.json.
 *
 * @param string $address Its address.
 * @return array{version: string, failure: array<string, mixed>|null}
 */
function rrw_read_version( $address ) {
	$answer = rrw_ask( $address, RRW_TIMEOUT );
	$told   = json_decode( $answer['body'], true );
	if ( ! $answer['failure'] && null === $told ) {
		$answer = rrw_failed( $address, 'no-json' );
	} elseif ( ! $answer['failure'] && ( ! isset( $told['version'], $told['elements'] ) || ! is_string( $told['version'] ) ) ) {
		$answer = rrw_failed( $address, 'other' );
	} elseif ( ! $answer['failure'] && '1' !== strtok( $told['version'], '.' ) ) {
		$answer = rrw_failed( $address, 'version', $told['version'] );
	}
	return array(
		'version' => $answer['failure'] ? '' : $told['version'],
		'failure' => $answer['failure'],
	);
}

/**
 * The digest of the classic script of a release, which is one file.
 *
 * @param string $version Such as 1.2.0.
 * @return string Empty if there is none.
 */
function rrw_ask_digest( $version ) {
	$told   = json_decode( rrw_ask( rrw_release( $version ) . 'integrity.json', RRW_TIMEOUT )['body'], true );
	$digest = $told['integrity']['widgets.classic.js'] ?? '';
	return is_string( $digest ) && preg_match( '~^sha384-[A-Za-z0-9+/]{64}$~D', $digest ) ? $digest : '';
}

/**
 * The folder of a release, beside v1/.
 *
 * @param string $version Such as 1.2.0.
 * @return string With its last slash.
 */
function rrw_release( $version ) {
	return (string) preg_replace( '~v1/$~', "v$version/", rrw_base() );
}

/**
 * Remembers how fetching has ended.
 *
 * @param array<string, mixed>|null $failure Null after a good copy.
 */
function rrw_remember( $failure ) {
	$state = rrw_state();
	if ( $failure ) {
		$state['failure'] = $failure;
	} else {
		$state['copy'] = time();
	}
	update_option( 'rrw_state', $state, false ); // not loaded on pages that ask for nothing
}

/**
 * When fetching from the base address of today last went well and wrong.
 *
 * @return array{base: string, copy?: int, failure?: array<string, mixed>}
 */
function rrw_state() {
	$state = get_option( 'rrw_state' );
	return is_array( $state ) && $state['base'] === rrw_base() ? $state : array( 'base' => rrw_base() );
}

/**
 * The same in words.
 *
 * @return string[] Sentences.
 */
function rrw_state_texts() {
	$state = rrw_state();
	$texts = array(
		isset( $state['copy'] )
			/* translators: Settings page and Site Health: how the content is. %s: date and time */
			? sprintf( __( 'Last good copy: %s.', 'return-reintegration-widgets' ), rrw_moment( $state['copy'] ) )
			/* translators: Settings page and Site Health: how the content is. */
			: __( 'There is no copy of the content yet: your server fetches one for the first page that shows it.', 'return-reintegration-widgets' ),
	);
	if ( isset( $state['failure'] ) ) {
		/* translators: Settings page and Site Health: how the content is. 1: date and time, 2: a sentence that says what went wrong */
		$texts[] = sprintf( __( 'Last failure: %1$s. %2$s', 'return-reintegration-widgets' ), rrw_moment( $state['failure']['time'] ), rrw_failure_text( $state['failure'] ) );
	}
	return $texts;
}

/**
 * A moment, as this site writes it.
 *
 * @param int $time Seconds since 1970.
 * @return string
 */
function rrw_moment( $time ) {
	return (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $time );
}
