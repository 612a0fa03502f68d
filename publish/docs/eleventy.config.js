/**
 * `npm run docs`: the pages of docs/ as a site in dist/docs/, with the widgets live from dist/site/. Each page stands in
 * `navigation`, or the build stops.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { IdAttributePlugin } from '@11ty/eleventy';
import { tsImport } from 'tsx/esm/api';
import { reference } from './reference.js';

const { readTranslatedPages } = await tsImport('./translations.ts', import.meta.url);

/** By what a partner comes for; `words.json` has the headings. */
const navigation = {
  include: [
    'including',
    'npm',
    'links',
    'frames',
    'server-include',
    'content-management-systems',
    'what-editors-keep',
    'consent-tools',
  ],
  elements: [
    'return-reintegration-overview',
    'resource-list',
    'territory-footnote',
    'elements',
    'theming',
    'design-systems',
    'csv-columns',
    'search-service',
  ],
  rely: [
    'languages',
    'privacy',
    'trust',
    'security-policy',
    'integrity',
    'versions',
    'accessibility',
    'performance',
  ],
  mend: ['failures', 'doctor', 'doctor-findings'],
  publish: ['publishing', 'content', 'adding-a-language'],
};

const pages = readdirSync('docs')
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -3));
const listed = Object.values(navigation).flat();
const lost = [
  ...pages.filter(page => !listed.includes(page)),
  ...listed.filter(page => !pages.includes(page)),
];
if (lost.length)
  throw new Error(`publish/docs/eleventy.config.js: navigation and docs/ differ in ${lost.join(', ')}.`);
if (!existsSync('dist/site/v1/widgets.js')) throw new Error('npm run build comes first.');

const headingOf = text => /^# (.+)$/m.exec(text)[1];
const titleOf = text => headingOf(text).replaceAll('`', '');

/** Tags as code: our script takes them for a mistake in other text. */
const asHtml = heading => heading.replaceAll('<', '&lt;').replace(/`(.+?)`/g, '<code>$1</code>');

/** As GitHub does it: links between the pages work in both places. */
const slugify = heading =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');

/** The pages that are there in several languages. */
const translated = readTranslatedPages().map(page => ({
  ...page,
  url: `/${page.path}/`,
  title: asHtml(headingOf(page.text)),
}));
const languageAt = url => translated.find(page => page.url === url)?.language ?? 'en';

/** The addresses of all pages, by their files. */
const addresses = new Map([
  ['README.md', '/'],
  ...[...pages, ...translated.map(({ path }) => path)].map(page => [`docs/${page}.md`, `/${page}/`]),
]);

export default function (config) {
  config.addPlugin(IdAttributePlugin, { slugify });
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData(
    'starts',
    translated.filter(({ subject }) => subject === 'start'),
  );
  config.addGlobalData('words', JSON.parse(readFileSync('publish/docs/words.json', 'utf8')));
  config.addGlobalData('eleventyComputed', {
    title: ({ page }) => titleOf(page.rawInput),
    own: ({ page }) => {
      const own = translated.find(({ url }) => url === page.url);
      if (!own) return undefined;
      const versions = translated.filter(({ subject }) => subject === own.subject);
      return {
        ...own,
        versions,
        source: versions.find(({ language }) => language === 'en'),
      };
    },
  });
  /** What a link to a page says in each language that the page is there in. */
  const linksTo = subject => ({
    en: {
      language: 'en',
      url: `/${subject}/`,
      title: asHtml(headingOf(readFileSync(`docs/${subject}.md`, 'utf8'))),
    },
    ...Object.fromEntries(
      translated.filter(page => page.subject === subject).map(page => [page.language, page]),
    ),
  });
  config.addGlobalData(
    'navigation',
    Object.entries(navigation).map(([name, subjects]) => ({ name, pages: subjects.map(linksTo) })),
  );
  // Without the picture: the page shows the list itself.
  const readme = readFileSync('README.md', 'utf8').replace(/^!\[.*\n\n/m, '');
  config.addTemplate('index.md', readme.replaceAll('](docs/', ']('));
  config.addPreprocessor('reference', 'md', ({ page }, text) => text + reference(page.fileSlug));
  config.addFilter('root', url => posix.relative(url, '/') || '.');

  config.addPassthroughCopy({
    'publish/docs/layout/*.{css,js}': '.',
    'dist/site/v1': 'v1',
  });
  config.ignores.add('docs/recipes/**');
  config.ignores.add('docs/decisions/**');

  /** Links to pages lead to their addresses; what is only in the repository is named, not linked. */
  config.addTransform('links', function (html) {
    const { url, inputPath } = this.page;
    const root = posix.relative(url, '/') || '.';
    const linked = (link, path, hash = '', words) => {
      const file = posix.join(posix.dirname(inputPath), path);
      const address = addresses.get(file);
      if (address === undefined) return words;
      const language = languageAt(address);
      const other = language === languageAt(url) ? '' : ` hreflang="${language}"`;
      return `<a href="${root}${address}${hash}"${other}>${words}</a>`;
    };
    return html.replace(/<main[^]*<\/main>/, main =>
      main.replace(/<a href="([^":#]+)(#[^"]*)?">([^]*?)<\/a>/g, linked),
    );
  });

  return {
    dir: { input: 'docs', includes: '../publish/docs/layout', output: 'dist/docs' },
    markdownTemplateEngine: false,
    templateFormats: ['md'],
  };
}
