<?php
/**
 * Plugin Name:       Return and Reintegration Widgets
 * Description:       Shared content on the return and reintegration of migrants, in six languages: an overview, a list of documents, and the note that a text needs where it names a territory such as Kosovo. As blocks, shortcodes or tags.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       return-reintegration-widgets
 * Domain Path:       /languages
 *
 * This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public
 * License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later
 * version.
 *
 * This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied
 * warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || exit;

define( 'RRW_VERSION', '1.0.0' );
define( 'RRW_FILE', __FILE__ );
define( 'RRW_FOLDER', __DIR__ );

require RRW_FOLDER . '/includes/elements.php';
require RRW_FOLDER . '/includes/settings.php';
require RRW_FOLDER . '/includes/language.php';
require RRW_FOLDER . '/includes/publisher.php';
require RRW_FOLDER . '/includes/fragments.php';
require RRW_FOLDER . '/includes/script.php';
require RRW_FOLDER . '/includes/render.php';
require RRW_FOLDER . '/includes/address.php';
require RRW_FOLDER . '/includes/typed.php';
require RRW_FOLDER . '/includes/blocks.php';
require RRW_FOLDER . '/includes/health.php';
