<!--
First published: 2026-11-24, docs/content-management-systems.md, WordPress
Code: <?php
-->
add_action( 'wp_footer', function () {
	echo '<script type="module" src="https://publisher.example/v1/widgets.js" referrerpolicy="no-referrer"></script>';
} );
