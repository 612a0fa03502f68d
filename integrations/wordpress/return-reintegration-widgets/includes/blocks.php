<?php
/**
 * The three blocks. PHP draws them; what the editor asks of them is made here from their block.json.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'rrw_register_blocks' );
add_action( 'enqueue_block_editor_assets', 'rrw_tell_editor' );

/** The blocks and their one script for the editor. */
function rrw_register_blocks() {
	wp_register_script(
		'rrw-editor',
		plugins_url( 'blocks/editor.js', RRW_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-server-side-render' ),
		RRW_VERSION,
		true
	);

	$words = rrw_block_words();
	foreach ( rrw_elements() as $tag => $element ) {
		register_block_type(
			RRW_FOLDER . '/blocks/' . $element['block'],
			$words[ $tag ] + array(
				'render_callback' => function ( $attributes ) use ( $tag ) {
					return rrw_render_block( $tag, $attributes );
				},
			)
		);
	}
}

/**
 * Titles and descriptions, in the language of the editor.
 *
 * @return array<string, array{title: string, description: string}>
 */
function rrw_block_words() {
	return array(
		'return-reintegration-overview' => array(
			/* translators: Block editor, name of a block. */
			'title'       => __( 'Return and reintegration: overview', 'return-reintegration-widgets' ),
			/* translators: Block editor, description of the block “overview”. */
			'description' => __( 'The shared text on the return and reintegration of migrants.', 'return-reintegration-widgets' ),
		),
		'resource-list'                 => array(
			/* translators: Block editor, name of a block. */
			'title'       => __( 'Return and reintegration: documents', 'return-reintegration-widgets' ),
			/* translators: Block editor, description of the block “documents”. */
			'description' => __( 'A list of documents that readers can search and filter.', 'return-reintegration-widgets' ),
		),
		'territory-footnote'            => array(
			/* translators: Block editor, name of a block. */
			'title'       => __( 'Return and reintegration: note on a territory', 'return-reintegration-widgets' ),
			/* translators: Block editor, description of the block “note on a territory”. */
			'description' => __( 'The note that a text needs where it names a territory such as Kosovo.', 'return-reintegration-widgets' ),
		),
	);
}

/**
 * A block.
 *
 * @param string               $tag        Name of the element.
 * @param array<string, mixed> $attributes Settings of the block.
 * @return string
 */
function rrw_render_block( $tag, $attributes ) {
	if ( '' === rrw_base() ) {
		if ( ! rrw_is_preview() ) {
			return '';
		}
		/* translators: Block editor, in place of the preview of a block; “Settings” is the menu of WordPress. */
		return '<p>' . esc_html__( 'The base address is missing: see Settings, Return and Reintegration.', 'return-reintegration-widgets' ) . '</p>';
	}

	$given = array();
	foreach ( $attributes as $name => $value ) {
		$given[ rrw_attribute_name( $name ) ] = $value;
	}
	$html = rrw_render( $tag, $given );
	return rrw_is_preview() || is_feed() ? $html : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}

/** Hands the editor's script all that it shows. */
function rrw_tell_editor() {
	$blocks = array();
	foreach ( rrw_elements() as $tag => $element ) {
		$blocks[ 'return-reintegration/' . $element['block'] ] = rrw_controls( $tag );
	}
	$told = array(
		'script' => '' === rrw_base() ? '' : rrw_base() . 'widgets.js',
		'blocks' => $blocks,
		'words'  => array(
			/* translators: Heading of the settings of a block, and link to the settings page. */
			'settings' => __( 'Settings', 'return-reintegration-widgets' ),
			/* translators: Block editor, heading of the settings that few need. */
			'more'     => __( 'More settings', 'return-reintegration-widgets' ),
		),
	);
	wp_add_inline_script( 'rrw-editor', 'window.rrwEditor = ' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}

/**
 * The settings of a block, in the order of its block.json.
 *
 * @param string $tag Name of the element.
 * @return array<int, array<string, mixed>>
 */
function rrw_controls( $tag ) {
	$elements = rrw_elements();
	$block    = wp_json_file_decode(
		RRW_FOLDER . '/blocks/' . $elements[ $tag ]['block'] . '/block.json',
		array( 'associative' => true )
	);

	$words    = rrw_setting_words();
	$controls = array();
	foreach ( $block['attributes'] as $name => $attribute ) {
		$controls[] = array(
			'name' => $name,
			'type' => $attribute['type'],
		) + $words[ rrw_attribute_name( $name ) ] + array( 'isRare' => false );
	}
	return $controls;
}

/**
 * What each setting is called, what it takes, and its choices if there are only some.
 *
 * @return array<string, array<string, mixed>> By the names that HTML uses.
 */
function rrw_setting_words() {
	$languages = array(
		array(
			'value' => '',
			/* translators: Block editor and settings page, choice of a language: the one of the page. */
			'label' => __( 'As the page', 'return-reintegration-widgets' ),
		),
	);
	foreach ( rrw_languages() as $language => $name ) {
		$languages[] = array(
			'value' => $language,
			'label' => $name,
		);
	}
	$levels = array(
		array(
			'value' => 'auto',
			/* translators: Block editor, choice of the setting “Level of the heading”. */
			'label' => __( 'As the headings above it', 'return-reintegration-widgets' ),
		),
	);
	foreach ( array( '1', '2', '3', '4', '5', '6' ) as $level ) {
		$levels[] = array(
			'value' => $level,
			'label' => $level,
		);
	}

	/* translators: Block editor, help below the settings “Types”, “Topics” and “Publishers”. */
	$ids       = __( 'Ids, separated by spaces. Empty for all.', 'return-reintegration-widgets' );
	/* translators: Block editor, help below the setting “Further lists”. */
	$addresses = __( 'Addresses, separated by spaces.', 'return-reintegration-widgets' );

	return array(
		'lang'               => array(
			/* translators: Block editor, label of a setting: the language to show. */
			'label'   => __( 'Language', 'return-reintegration-widgets' ),
			'choices' => $languages,
		),
		'heading-level'      => array(
			/* translators: Block editor, label of a setting, from 1 to 6. */
			'label'   => __( 'Level of the heading', 'return-reintegration-widgets' ),
			'choices' => $levels,
		),
		/* translators: Block editor, label of a checkbox. */
		'no-heading'         => array( 'label' => __( 'Without heading', 'return-reintegration-widgets' ) ),
		'pin'                => array(
			/* translators: Block editor, label of a setting: the text as it was published on that day. */
			'label'  => __( 'Text as of a day', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Text as of a day”. */
			'help'   => __( 'A day that is over, such as 2026-05-31. Empty for the newest.', 'return-reintegration-widgets' ),
			'isRare' => true,
		),
		'base'               => array(
			/* translators: Label of a setting: the address of the folder that the content and the script come from. */
			'label'  => __( 'Base address', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Base address”. */
			'help'   => __( 'Only if this content is published elsewhere.', 'return-reintegration-widgets' ),
			'isRare' => true,
		),
		'sections'           => array(
			/* translators: Block editor, label of a setting: sections of the overview. */
			'label' => __( 'Sections', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Sections”; the four names are ids, which stay as they are. */
			'help'  => __( 'In this order: overview, working-group, objective-21, territories. Empty for all.', 'return-reintegration-widgets' ),
		),
		/* translators: Block editor, label of a checkbox. */
		'no-footnote'        => array( 'label' => __( 'Without the note on territories', 'return-reintegration-widgets' ) ),
		'type'               => array(
			/* translators: Block editor, label of a setting: types of documents. */
			'label' => __( 'Types', 'return-reintegration-widgets' ),
			'help'  => $ids,
		),
		'topic'              => array(
			/* translators: Block editor, label of a setting: topics of documents. */
			'label' => __( 'Topics', 'return-reintegration-widgets' ),
			'help'  => $ids,
		),
		'language'           => array(
			/* translators: Block editor, label of a setting. */
			'label' => __( 'Languages of the documents', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Languages of the documents”. */
			'help'  => __( 'Codes such as fr es. Empty for all.', 'return-reintegration-widgets' ),
		),
		'publisher'          => array(
			/* translators: Block editor, label of a setting: organisations that publish documents. */
			'label' => __( 'Publishers', 'return-reintegration-widgets' ),
			'help'  => $ids,
		),
		'year'               => array(
			/* translators: Block editor, label of a setting: years of documents. */
			'label' => __( 'Years', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Years”. */
			'help'  => __( 'Separated by spaces. Empty for all.', 'return-reintegration-widgets' ),
		),
		/* translators: Block editor, label of a checkbox; the filters are the settings above it. */
		'locked'             => array( 'label' => __( 'Readers cannot take these filters off', 'return-reintegration-widgets' ) ),
		'sort'               => array(
			/* translators: Block editor, label of a setting: the order of the documents. */
			'label'   => __( 'Order', 'return-reintegration-widgets' ),
			'choices' => array(
				array(
					'value' => 'newest',
					/* translators: Block editor, choice of the setting “Order”. */
					'label' => __( 'Newest first', 'return-reintegration-widgets' ),
				),
				array(
					'value' => 'oldest',
					/* translators: Block editor, choice of the setting “Order”. */
					'label' => __( 'Oldest first', 'return-reintegration-widgets' ),
				),
				array(
					'value' => 'title',
					/* translators: Block editor, choice of the setting “Order”. */
					'label' => __( 'By title', 'return-reintegration-widgets' ),
				),
				array(
					'value' => 'year',
					/* translators: Block editor, choice of the setting “Order”. */
					'label' => __( 'By year', 'return-reintegration-widgets' ),
				),
			),
		),
		'limit'              => array(
			/* translators: Block editor, label of a setting. */
			'label' => __( 'Maximum number of documents', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Maximum number of documents”. */
			'help'  => __( 'A whole number. Empty for all.', 'return-reintegration-widgets' ),
		),
		/* translators: Block editor, label of a setting: how many documents show at first; “Show more” is a button below the list. */
		'page-size'          => array( 'label' => __( 'Documents before “Show more”', 'return-reintegration-widgets' ) ),
		/* translators: Block editor, label of a checkbox. */
		'no-search'          => array( 'label' => __( 'Without search field', 'return-reintegration-widgets' ) ),
		/* translators: Block editor, label of a checkbox. */
		'no-filters'         => array( 'label' => __( 'Without filters', 'return-reintegration-widgets' ) ),
		'url-state'          => array(
			/* translators: Block editor, label of a checkbox; the choice is words, filters, order and page. */
			'label'   => __( 'Keep the reader’s choice in the address of the page', 'return-reintegration-widgets' ),
			'isRare'  => true,
			'isState' => true,
			/* translators: Block editor, label of a setting: tells several lists of a page apart. */
			'prefix'  => __( 'Word before each name in the address', 'return-reintegration-widgets' ),
		),
		'feed'               => array(
			/* translators: Block editor, label of a setting: addresses of lists that others publish. */
			'label'  => __( 'Further lists', 'return-reintegration-widgets' ),
			'help'   => $addresses,
			'isRare' => true,
		),
		'feed-only'          => array(
			/* translators: Block editor, label of a checkbox. */
			'label'  => __( 'Only the further lists', 'return-reintegration-widgets' ),
			'isRare' => true,
		),
		'search-endpoint'    => array(
			/* translators: Block editor, label of a setting: the address of a service that has the documents. */
			'label'  => __( 'Search service', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Search service”. */
			'help'   => __( 'Its address, for example typesense+https://search.example/collections/documents.', 'return-reintegration-widgets' ),
			'isRare' => true,
		),
		'search-key'         => array(
			/* translators: Block editor, label of a setting. */
			'label'  => __( 'Key of the search service', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Key of the search service”. */
			'help'   => __( 'Everybody can read it: take one that may search and do nothing else.', 'return-reintegration-widgets' ),
			'isRare' => true,
		),
		'no-structured-data' => array(
			/* translators: Block editor, label of a checkbox. */
			'label'  => __( 'Without description for search engines', 'return-reintegration-widgets' ),
			'isRare' => true,
		),
		'territory'          => array(
			/* translators: Block editor, label of a setting: the territory of the note. */
			'label' => __( 'Territory', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Territory”. */
			'help'  => __( 'Its id, for example kosovo.', 'return-reintegration-widgets' ),
		),
		'wording'            => array(
			/* translators: Block editor, label of a setting: the organisation whose wording the note has. */
			'label' => __( 'Whose words', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Whose words”; the five are ids, which stay as they are. */
			'help'  => __( 'For Kosovo: un, eu, coe, who, unkt.', 'return-reintegration-widgets' ),
		),
		/* translators: Block editor, label of a setting, such as *. */
		'marker'             => array( 'label' => __( 'Sign in the text and before the note', 'return-reintegration-widgets' ) ),
		'for'                => array(
			/* translators: Block editor, label of a setting; mentions are names of the territory. */
			'label' => __( 'Id of the text whose mentions get the sign', 'return-reintegration-widgets' ),
			/* translators: Block editor, help below the setting “Id of the text whose mentions get the sign”. */
			'help'  => __( 'The HTML anchor of a block of this page.', 'return-reintegration-widgets' ),
		),
	);
}
