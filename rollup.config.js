/**
 * The scripts that pages include, from the compiled elements in dist/npm.
 *
 * Each script is one file: a page loads it, its words and its content side by side, and nothing has
 * to be discovered on the way. Only what is rarely needed, and the words of each language, are chunks.
 */
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import minifyHtml from '@lit-labs/rollup-plugin-minify-html-literals';

const site = 'dist/site/v1';

// The plugin's defaults drop the space between two inline elements and break nested svg.
const minifyTemplates = minifyHtml({
  include: ['dist/npm/**'],
  failOnError: true,
  options: {
    minifyOptions: { collapseWhitespace: true, conservativeCollapse: true, keepClosingSlash: true },
  },
});

/** Lit's messages for mistakes that a compiled template cannot hold: readers need not carry them. */
const withoutMessages = replace({
  values: {
    '"CSSResult is not constructable. Use `unsafeCSS` or `css` instead."': '',
    '"invalid template strings array"': '',
  },
  delimiters: ['', ''],
  preventAssignment: true,
});

/**
 * Tells V8 that nearly all of a script runs: it then compiles while the script is still on its way, beside the page's own
 * thread. That saves about a tenth of the time to the text on a slow phone, and half of what the first key in a search
 * takes. To others a comment. https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * A classic script has the encoding of its page where its server names none: in ASCII no encoding can break it. Modules are
 * always UTF-8. Terser's `ascii_only` leaves templates as they are.
 */
const asciiOnly = {
  name: 'ascii-only',
  renderChunk: code =>
    code.replace(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

const pluginsFor = module => [
  nodeResolve(),
  minifyTemplates,
  withoutMessages,
  terser({
    ecma: 2022,
    module,
    compress: { passes: 5, unsafe_arrows: true, pure_getters: true },
    format: { comments: new RegExp(compileHint.slice(3)) },
  }),
];

/** Nothing says of itself where a classic script is. */
const besideClassicScript = {
  name: 'beside-classic-script',
  resolveId: source =>
    source.endsWith('/beside-script.js') ? resolve('dist/npm/embed/beside-classic-script.js') : null,
};

/** A warning of Rollup's is a mistake of ours. */
const onwarn = warning => {
  throw new Error(warning.message);
};

const moduleScript = (name, folder = 'embed') => ({
  input: { [name]: `dist/npm/${folder}/${name}.js` },
  output: {
    dir: site,
    format: 'es',
    entryFileNames: '[name].js',
    // The words have names that a page can preload by; they follow the script's cache rules.
    chunkFileNames: ({ facadeModuleId }) =>
      facadeModuleId?.includes('/generated/words/') ? 'chunks/words-[name].js' : 'chunks/[name]-[hash].js',
    banner: ({ name }) => (['widgets', 'list-tools'].includes(name) ? compileHint : ''),
    hoistTransitiveImports: false,
    freeze: false,
  },
  preserveEntrySignatures: 'allow-extension',
  plugins: pluginsFor(true),
  onwarn,
});

export default [
  {
    // The command of the package in one file, with the parser inside: no partner's bundle needs that.
    input: 'dist/npm/doctor/node/cli.js',
    output: { file: 'dist/npm/doctor.js', format: 'es', inlineDynamicImports: true },
    external: [/^node:/],
    treeshake: { moduleSideEffects: id => !id.includes('/node_modules/') }, // Lit registers itself in a browser
    plugins: [nodeResolve()],
    onwarn,
  },
  moduleScript('widgets'),
  moduleScript('territory-footnote'),
  moduleScript('landing-page'),
  moduleScript('frames'),
  moduleScript('doctor'),
  moduleScript('configurator', 'maker'),
  moduleScript('configurator-preview', 'maker'),
  {
    input: 'dist/npm/embed/widgets.js',
    output: {
      file: `${site}/widgets.classic.js`,
      format: 'iife',
      name: 'ReturnReintegrationWidgets',
      inlineDynamicImports: true,
    },
    plugins: [besideClassicScript, ...pluginsFor(false), asciiOnly], // the global name is for the page
    onwarn,
  },
  {
    // What the pages are prerendered with: a browser can only take over what has the very same templates.
    input: ['dist/npm/index.js', 'dist/npm/localization/messages.js'],
    output: { dir: 'dist/server', format: 'es', preserveModules: true },
    external: [/^lit/, /^@lit/],
    plugins: [minifyTemplates],
    onwarn,
  },
];
