/**
 * The scripts that pages include, from the compiled elements in dist/npm.
 *
 * Each script is one file: a page loads it, its words and its content side by side, and nothing has
 * to be discovered on the way. Only what is rarely needed, and the words of each language, are chunks.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyHtml from '@lit-labs/rollup-plugin-minify-html-literals';
import MagicString from 'magic-string';
import license from 'rollup-plugin-license';

const site = 'dist/site/v1';

// The plugin's defaults drop the space between two inline elements and break nested svg.
const minifyTemplates = minifyHtml({
  include: ['dist/npm/**'],
  failOnError: true,
  options: {
    minifyOptions: { collapseWhitespace: true, keepClosingSlash: true },
  },
});

/**
 * Changes in Lit, by its file: what no page of ours needs is left out, so that readers need not carry it, and two that let Lit work
 * in any page. Each has to be found: an update of Lit may not lose one unseen. Plugins that replace text know no patterns, and Lit's
 * names are minified.
 */
const changesInLit = {
  'lit-html/lit-html.js': [
    // Lit makes a policy named `lit-html` as it is imported, and throws where a page has one already or allows none. In its place it
    // gets ours. Where that is refused, the browser's own sanitizer makes the templates, which hold nothing that it takes away.
    [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\):void 0/, 'policy'],
    [
      /(\w+)\.innerHTML=(\w+)/,
      'policy||!$1.setHTML?$1.innerHTML=$2:$1.setHTML($2,{sanitizer:{comments:!0}})',
    ],
    // No listener has options: those that a page gives to all functions are none of ours.
    [/(\|\|(\w)\.(capture|once|passive)!==\w\.\3){3}/, ''],
    [/(EventListener\(this\.name,this),\w/g, '$1'],
    // Without adopted style sheets no element is registered (define.ts): no browser that needs a polyfill comes so far.
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    // Nobody asks for the versions of Lit on a page.
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    // No template is one of a script's own making.
    [/"invalid template strings array"/, ''],
    // No template is an SVG or MathML.
    [/2===\w+\?"<svg>":3===\w+\?"<math>":""/, '""'],
    [/\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/, '""'],
    [/,2===(\w+)\|\|3===\1\)\{/, ',!1){'],
    // No template has a value inside <style>, <script>, <textarea>, <title> or a comment.
    [/if\(\w+\.test\(\w+\.tagName\)\)\{/, 'if(!1){'],
    [/\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),/, ''],
    [/else\{let (\w)=-1;for\(;-1!==\(\1=[^}]+\}[^}]+\}/, ''],
    // No template is compiled beforehand.
    [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===.+?,\w\);/, '$1;'],
    // No directive goes on by itself, so none has to know whether its element is in the page.
    [/setConnected\(\w\)\{[^{}]*\}/, ''],
    [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
    [/this\._\$AP\?\.\(!1,!0,\w\);/, ';'],
    // Nobody asks a part where it stands.
    [/get (_\$AU|parentNode|startNode|endNode|tagName)\(\)\{[^}]+\}/g, ''],
  ],
  'lit-element/lit-element.js': [
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    // base/drawn-element.ts says what Lit draws before.
    [/createRenderRoot\(\)\{[^}]+\}/, ''],
    // As above: it tells directives.
    [/connectedCallback\(\)\{[^{}]+setConnected\(!0\)\}disconnectedCallback\(\)\{[^{}]+\}/, ''],
    // base/take-over.ts takes over what a server has drawn, not a module that patches LitElement.
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    // No attribute is a script.
    [/\w+=\w+\.trustedTypes,(\w+)=\w+\?\w+\.emptyScript:""/, '$1=""'],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    // No property is a state, or tells by itself what has changed: what a page gives to all objects is none of it.
    [/(\w)\.state&&\(\1\.attribute=!1\),/, ''],
    [/\w\.hasChanged\?\?/, ''],
    // Each class says `properties` itself: none has a decorator, which would write metadata or initializers.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]+\}/, ''],
    [/static addInitializer\([^}]+\}/, ''],
    [/void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    // Each property is declared with what it needs.
    [/\{attribute:!0,type:String,[^}]+\}/, '{}'],
    // Each property has Lit's accessor, and none has one of its own.
    [/!\w\.noAccessor/, '!0'],
    [/\w\(this\.prototype,\w\)\?\?/, ''],
    [/this\.prototype\.hasOwnProperty\(\w\)&&\(\((\w)=Object\.create\(\1\)\)\.wrapped=!0\),/, ''],
    [/const (\w)=[\w.]+;if\(\1\.size>0\)for\([^)]+\)\{const\{wrapped:\w\}[^}]+\}/, ''],
    // Styles are lists of what base/css.ts makes.
    [/(static finalizeStyles\((\w)\)\{).+?return \w\}/, '$1return $2}'],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, ''],
    [
      /if\(\w+\)(\w+\.adoptedStyleSheets=\w+\.map\(\w=>)\w instanceof CSSStyleSheet\?\w:(\w\.styleSheet\));else/,
      '$1$2;if(!1)',
    ],
  ],
};

const changedLit = {
  name: 'changed-lit',
  transform(code, id) {
    const file = Object.keys(changesInLit).find(file => id.endsWith(`/node_modules/${file}`));
    if (!file) return null;
    let changed = code;
    for (const [from, to] of changesInLit[file]) {
      if (!from.test(changed)) this.error(`Lit has changed: ${from}`);
      changed = changed.replace(from, to);
    }
    const policy = `import{policy}from${JSON.stringify(resolve('dist/npm/safe/policy.js'))};`;
    return { code: changed.includes('policy||') ? policy + changed : changed, map: null };
  },
};

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
  renderChunk(code) {
    const ascii = new MagicString(code);
    ascii.replace(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return { code: ascii.toString(), map: ascii.generateMap({ hires: true }) };
  },
};

/** Each script begins with it: licences ask that their text comes along. A line costs readers a few bytes, the text 8 kB. */
const licensesLine = '//LICENSES.txt';

/** Writes the licence texts of what the scripts of a folder hold: those of each script are added to those before it. */
function collectLicenses(file) {
  const bundled = new Map([['', readFileSync('LICENSE', 'utf8').trim()]]);
  const thirdParty = dependencies => {
    for (const { name, version, license, licenseText } of dependencies)
      bundled.set(name, `${name} ${version} (${license})\n\n${licenseText.trim()}`);
    const texts = [...bundled].sort().map(([, text]) => text);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  };
  return () => license({ thirdParty });
}

const licensesOfSite = collectLicenses(`${site}/LICENSES.txt`);
const licensesOfPackage = collectLicenses('dist/npm/LICENSES.txt');

const pluginsFor = module => [
  changedLit,
  nodeResolve(),
  minifyTemplates,
  terser({
    ecma: 2022,
    module,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
    format: { comments: new RegExp(`${compileHint.slice(3)}|${licensesLine.slice(2)}`) },
  }),
  licensesOfSite(),
];

/** Nothing says of itself where a classic script is. */
const besideClassicScript = {
  name: 'beside-classic-script',
  resolveId: source =>
    source.endsWith('/beside-script.js') ? resolve('dist/npm/embed/beside-classic-script.js') : null,
};

/**
 * How a script asks for its chunks. A browser keeps a failed import() for the life of its page: each further attempt is for another
 * address. Not where the page has an import map, which may say what the file must hold, at this one address. There is one quiet
 * attempt more, as for content. A file that does not come within 30 seconds, or comes empty, has failed.
 */
const importAgain = `
const importAgain = (() => {
  const queries = {};
  const parts = {};
  const after = time => new Promise(done => setTimeout(done, time));
  const ask = file =>
    import(
      file +
        (queries[file] =
          file in queries && !document.querySelector('[type=importmap]') ? queries[file] + '?' : '')
    );
  return file =>
    (parts[file] ??= Promise.race([
      ask(file).catch(() => after(500 + 1500 * Math.random()).then(() => ask(file))),
      after(3e4),
    ]).then(part => {
      for (const name in part) return part;
      throw Error(file + ' has not come');
    }).catch(error => {
      delete parts[file];
      throw error;
    }));
})();
export { importAgain };
`;

/**
 * Gives a script `importAgain` in place of import(). Its chunks take it from the script. What they import by themselves has one
 * address, which may have failed: to await it in a module was tried, and WebKit hung now and then.
 */
const askAgain = script => ({
  name: 'ask-again',
  renderDynamicImport: ({ format, targetModuleId }) =>
    format === 'es' && !/after-drawing/.test(targetModuleId) ? { left: 'importAgain(', right: ')' } : null,
  renderChunk(code, { isEntry }) {
    if (!code.includes('importAgain(')) return null;
    const changed = new MagicString(code);
    // The comments stay first: the hint for the compiler is one.
    const top = /^(\/\/.*\n)*/.exec(code)[0].length;
    changed.appendLeft(top, isEntry ? importAgain : `import { importAgain } from '../${script}.js';\n`);
    // Addresses are relative to the script, where import() stands.
    if (!isEntry)
      for (const { index } of code.matchAll(/importAgain\('\.\//g))
        changed.appendLeft(index + "importAgain('./".length, 'chunks/');
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});

/** Maps lead on to src, past what the compiler made of it. */
const withMap = {
  name: 'with-map',
  load: file => ({ code: readFileSync(file, 'utf8'), map: readFileSync(`${file}.map`, 'utf8') }),
};

/** A warning of Rollup's is a mistake of ours. */
const onwarn = warning => {
  throw new Error(warning.message);
};

/**
 * What chunks share that come at different times: `common` comes to every page, the other with the tools of a list. Rollup would leave it
 * in the first chunk that has it. The others import that at its one address, and would be lost where it came only at another one.
 */
const shared = {
  common:
    /\/(base\/(after-drawing|announcer|edited|foreign-changes|parent-of|sheet-for|warn)|content\/not-understood|list\/list-state)\.js$/,
  'list-parts':
    /\/(content\/(document-order|numbered|whole-content)|localization\/(colon|isolated)|list\/(bits|check-rest|failures|in-slices|known-values|list-address|list-index|loaded-list|orders|own-page))\.js$/,
};

const moduleScript = (name, folder = 'embed') => ({
  input: { [name]: `dist/npm/${folder}/${name}.js` },
  output: {
    dir: site,
    format: 'es',
    entryFileNames: '[name].js',
    // The words of a first paint have names that a page can preload by; they follow the script's cache rules.
    chunkFileNames({ facadeModuleId }) {
      const [isWords, isLater] = /\/generated\/words\/(list-)?/.exec(facadeModuleId) ?? [];
      return `chunks/${isWords ? 'words-' : ''}[name]${isWords && !isLater ? '' : '-[hash]'}.js`;
    },
    banner: ({ name, isEntry }) =>
      [['widgets', 'list-tools', 'list-search'].includes(name) && compileHint, isEntry && licensesLine]
        .filter(Boolean)
        .join('\n'),
    manualChunks(id, { getModuleInfo }) {
      if (name !== 'widgets') return undefined; // the others have few chunks
      const isInScript = one => getModuleInfo(one).isEntry || getModuleInfo(one).importers.some(isInScript);
      return isInScript(id) ? name : Object.keys(shared).find(part => shared[part].test(id));
    },
    onlyExplicitManualChunks: true,
    sourcemap: 'hidden', // beside the script, and without a line in it: a server names it in a header
    hoistTransitiveImports: false,
    freeze: false,
  },
  preserveEntrySignatures: 'allow-extension',
  plugins: [askAgain(name), ...pluginsFor(true)],
  onwarn,
});

export default [
  {
    // The command of the package in one file, with the parser inside: no partner's bundle needs that.
    input: 'dist/npm/doctor/node/cli.js',
    output: { file: 'dist/npm/doctor.js', format: 'es', inlineDynamicImports: true },
    external: [/^node:/],
    treeshake: { moduleSideEffects: id => !id.includes('/node_modules/') }, // Lit registers itself in a browser
    plugins: [nodeResolve(), licensesOfPackage()],
    onwarn,
  },
  moduleScript('widgets'),
  {
    // Its text is still to come (publish/pages/at-once.ts).
    input: 'dist/npm/embed/at-once.js',
    output: { file: 'dist/at-once.js', format: 'es', banner: licensesLine },
    plugins: pluginsFor(true),
    onwarn,
  },
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
      banner: licensesLine,
      sourcemap: 'hidden',
    },
    plugins: [besideClassicScript, ...pluginsFor(false), asciiOnly], // the global name is for the page
    onwarn,
  },
  {
    // The package's own modules, last: without the white space, too. Pages are prerendered with them, and a browser takes over only
    // what has the very same templates.
    input: readdirSync('dist/npm', { recursive: true })
      .filter(file => file.endsWith('.js') && !/^(doctor|indexing|react)\b/.test(file)) // for Node, or with a directive
      .map(file => `dist/npm/${file}`)
      .filter(file => !readFileSync(file, 'utf8').includes('export {};')), // types alone
    output: { dir: 'dist/npm', format: 'es', preserveModules: true, sourcemap: true },
    treeshake: false,
    external: [/^lit/, /^@lit/],
    plugins: [withMap, minifyTemplates],
    onwarn,
  },
];
