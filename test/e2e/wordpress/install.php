<?php
/**
 * Run once by server.ts, on the command line, before the web server starts: creates the tables of WordPress and one
 * user for each role, named like it.
 *
 *     php install.php FOLDER_OF_WORDPRESS PASSWORD THEME
 */

list( , $rrw_test_folder, $rrw_test_password, $rrw_test_theme ) = $argv;

define( 'WP_INSTALLING', true );
require $rrw_test_folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

// The machine sends no mail, and nobody waits for one.
add_filter( 'pre_wp_mail', '__return_true' );

wp_install( 'A partner', 'administrator', 'administrator@partner.example', true, '', $rrw_test_password, '' );
foreach ( array( 'editor', 'author', 'contributor' ) as $rrw_test_role ) {
	wp_insert_user(
		array(
			'user_login' => $rrw_test_role,
			'user_pass'  => $rrw_test_password,
			'user_email' => $rrw_test_role . '@partner.example',
			'role'       => $rrw_test_role,
		)
	);
}
update_option( 'permalink_structure', '' );
switch_theme( $rrw_test_theme );
