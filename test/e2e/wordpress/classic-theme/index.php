<?php
/**
 * All pages of the theme.
 */

?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head><title>Classic</title><?php wp_head(); ?></head>
<body>
<main>
<?php
while ( have_posts() ) {
	the_post();
	if ( is_search() ) {
		the_excerpt();
	} else {
		the_content();
	}
}
?>
</main>
<?php wp_footer(); ?>
</body>
</html>
