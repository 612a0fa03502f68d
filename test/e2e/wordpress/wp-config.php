<?php
/**
 * The settings of the WordPress under test. server.ts puts it into the folder of that WordPress, and says the rest
 * in the environment.
 */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'RRW_TEST_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

define( 'WP_HOME', getenv( 'RRW_TEST_HOME' ) );
define( 'WP_SITEURL', getenv( 'RRW_TEST_HOME' ) );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $rrw_test_salt ) {
	define( $rrw_test_salt . '_KEY', $rrw_test_salt . getenv( 'RRW_TEST_SECRET' ) );
	define( $rrw_test_salt . '_SALT', getenv( 'RRW_TEST_SECRET' ) . $rrw_test_salt );
}

// A notice anywhere fails the suite.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'RRW_TEST_LOG' ) );

// It talks to nobody but the test's own servers.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
