<?php
/**
 * The languages of the content: the name of each in itself, and the titles of the publisher's pages. Written by `npm run generate` from
 * src/localization/language.ts and content/pages.json, never by hand.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

return array(
	'ar' => array(
		'name'      => 'العربية',
		'overview'  => 'العودة وإعادة الإدماج',
		'resources' => 'الوثائق',
		'footnote'  => 'حاشية بشأن اسم إقليم',
	),
	'zh' => array(
		'name'      => '中文',
		'overview'  => '返回与重返社会',
		'resources' => '文件',
		'footnote'  => '关于领土名称的注释',
	),
	'en' => array(
		'name'      => 'English',
		'overview'  => 'Return and Reintegration',
		'resources' => 'Documents',
		'footnote'  => 'Note on the name of a territory',
	),
	'fr' => array(
		'name'      => 'français',
		'overview'  => 'Retour et réintégration',
		'resources' => 'Documents',
		'footnote'  => 'Note sur le nom d’un territoire',
	),
	'ru' => array(
		'name'      => 'русский',
		'overview'  => 'Возвращение и реинтеграция',
		'resources' => 'Документы',
		'footnote'  => 'Примечание о названии территории',
	),
	'es' => array(
		'name'      => 'español',
		'overview'  => 'Retorno y reintegración',
		'resources' => 'Documentos',
		'footnote'  => 'Nota sobre el nombre de un territorio',
	),
);
