/** Part of `npm run generate`: tells the plugin for WordPress which languages there are, and what pages are called in them. */
import { fileURLToPath } from 'node:url';
import { viewNames } from '../src/content/views.ts';
import { languageName } from '../src/localization/format.ts';
import { quoted } from '../src/maker/markup.ts';
import { languages } from './content/languages.ts';
import type { PageWords } from './pages/page-words.ts';
import { writeGenerated } from './write-generated.ts';

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

export function writePluginLanguages(words: PageWords): void {
  const entries = languages.map(language => {
    const fields = [
      ['name', languageName(language, language)],
      ...viewNames.map(view => [view, words(view, language)]),
    ];
    return `\t${quoted(language)} => array(\n${fields.map(([key = '', text = '']) => `\t\t${quoted(key).padEnd(11)} => ${quoted(text)},\n`).join('')}\t),\n`;
  });
  writeGenerated(
    path('integrations/wordpress/return-reintegration-widgets/includes/content-languages.php'),
    `<?php
/**
 * The languages of the content: the name of each in itself, and the titles of the publisher's pages. Written by \`npm run generate\` from
 * src/localization/language.ts and content/pages.json, never by hand.
 *
 * @package ReturnReintegrationWidgets
 */

defined( 'ABSPATH' ) || defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

return array(
${entries.join('')});
`,
  );
}
