/**
 * What people write texts with, and what cleans these before they are saved: each takes HTML and gives back what would
 * be saved. The settings are those that somebody has who has set nothing, unless the name says otherwise.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import markdownIt from 'markdown-it';
import type { Browser } from 'puppeteer-core';
import { defineName } from '../../publish/page-functions.ts';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import sanitizeHtml from 'sanitize-html';

const require = createRequire(import.meta.url);
const versionOf = (name: string) => {
  const folder = fileURLToPath(new URL(`node_modules/${name}/package.json`, import.meta.url));
  return (require(folder) as { version: string }).version;
};
const file = (path: string) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

export interface Tool {
  /** With its version. */
  name: string;
  /** Where it is not HTML that people write. */
  writes?: 'Markdown';
  save: (html: string) => Promise<string>;
}

/** Globals of the editors' own scripts, which have no types here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;
declare const CKEDITOR: Loose, tinymce: Loose, Quill: Loose, tiptap: Loose, jQuery: Loose, DOMPurify: Loose;

/** @param tinymceLines - The settings for TinyMCE that the documentation gives. */
export async function startTools(browser: Browser, tinymceLines: string): Promise<Tool[]> {
  /** A page with these scripts, and what it does with HTML and with these settings. */
  async function inPage(
    name: string,
    scripts: string[],
    save: (html: string, settings: string) => string | Promise<string>,
    settings = '',
  ): Promise<Tool> {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body><div id="here"></div>');
    await page.evaluate(defineName);
    for (const path of scripts) await page.addScriptTag(path.startsWith('/') ? { path } : { content: path });
    return { name, save: html => page.evaluate(save, html, settings) };
  }

  const tinymceScripts = (folder: string) =>
    [
      'tinymce.min.js',
      'models/dom/model.min.js',
      'themes/silver/theme.min.js',
      'icons/default/icons.min.js',
    ].map(name => file(`${folder}/${name}`));
  const ckeditor = [file('ckeditor5/dist/browser/ckeditor5.umd.js')];
  const [six, seven] = [versionOf('tinymce-6'), versionOf('tinymce-7')];

  return [
    await inPage(`CKEditor ${versionOf('ckeditor5')}`, ckeditor, inCkeditor),
    await inPage(`CKEditor ${versionOf('ckeditor5')}, all HTML allowed`, ckeditor, inCkeditor, 'all'),
    await inPage(`TinyMCE ${six}`, tinymceScripts('tinymce-6'), inTinymce),
    await inPage(`TinyMCE ${six}, with our options`, tinymceScripts('tinymce-6'), inTinymce, tinymceLines),
    await inPage(`TinyMCE ${seven}`, tinymceScripts('tinymce-7'), inTinymce),
    await inPage(`TinyMCE ${seven}, with our options`, tinymceScripts('tinymce-7'), inTinymce, tinymceLines),
    await inPage(`Quill ${versionOf('quill')}`, [file('quill/dist/quill.js')], html => {
      const quill = new Quill('#here');
      quill.clipboard.dangerouslyPasteHTML(html);
      return quill.getSemanticHTML() as string;
    }),
    await inPage(`Trix ${versionOf('trix')}`, [file('trix/dist/trix.umd.min.js')], async html => {
      document.body.innerHTML = '<input id="saved" type="hidden"><trix-editor input="saved"></trix-editor>';
      const element = document.querySelector('trix-editor') as Loose;
      if (!element.editor)
        await new Promise(resolve => element.addEventListener('trix-initialize', resolve, { once: true }));
      element.editor.loadHTML(html);
      return element.value as string;
    }),
    await inPage(
      `Tiptap ${versionOf('@tiptap/core')}`,
      [await bundleTiptap()],
      html => new tiptap.Editor({ extensions: [tiptap.StarterKit], content: html }).getHTML() as string,
    ),
    await inPage(
      `Summernote ${versionOf('summernote')}`,
      [file('jquery/dist/jquery.min.js'), file('summernote/dist/summernote-lite.min.js')],
      html => {
        const here = jQuery('#here');
        here.summernote();
        here.summernote('code', html);
        return here.summernote('code') as string;
      },
    ),
    await inPage(
      `DOMPurify ${versionOf('dompurify')}`,
      [file('dompurify/dist/purify.min.js')],
      html => DOMPurify.sanitize(html) as string,
    ),
    {
      name: `sanitize-html ${versionOf('sanitize-html')}`,
      save: html => Promise.resolve(sanitizeHtml(html)),
    },
    {
      name: `markdown-it ${versionOf('markdown-it')}`,
      writes: 'Markdown',
      save: html => Promise.resolve(markdownIt().render(html)),
    },
    {
      name: `markdown-it ${versionOf('markdown-it')}, with \`html: true\``,
      writes: 'Markdown',
      save: html => Promise.resolve(markdownIt({ html: true }).render(html)),
    },
  ];
}

async function inCkeditor(html: string, allowed: string): Promise<string> {
  const {
    ClassicEditor,
    Essentials,
    Paragraph,
    Heading,
    Bold,
    Link,
    List,
    SourceEditing,
    GeneralHtmlSupport,
  } = CKEDITOR;
  const plugins = [Essentials, Paragraph, Heading, Bold, Link, List, SourceEditing];
  const everything = { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] };
  const editor = await ClassicEditor.create(document.querySelector('#here'), {
    licenseKey: 'GPL',
    ...(allowed ? { plugins: [...plugins, GeneralHtmlSupport], htmlSupport: everything } : { plugins }),
  });
  editor.setData(html);
  const saved = editor.getData() as string;
  await editor.destroy();
  return saved;
}

async function inTinymce(html: string, lines: string): Promise<string> {
  let given = {};
  // lines of the documentation, as somebody copies them
  new Function('tinymce', lines)({ init: (settings: object) => (given = settings) });
  const [editor] = await tinymce.init({
    selector: '#here',
    license_key: 'gpl',
    skin: false,
    content_css: false,
    convert_urls: false,
    ...given,
  });
  editor.setContent(html);
  const saved = editor.getContent() as string;
  editor.remove();
  return saved;
}

/** Tiptap comes as modules only. */
async function bundleTiptap(): Promise<string> {
  const entry = 'tiptap-entry';
  const bundle = await rollup({
    input: entry,
    onwarn: () => undefined,
    plugins: [
      {
        name: entry,
        resolveId: id => (id === entry ? fileURLToPath(new URL(entry, import.meta.url)) : null),
        load: id =>
          id.endsWith(entry)
            ? `export { Editor } from '@tiptap/core'; export { default as StarterKit } from '@tiptap/starter-kit';`
            : null,
      },
      nodeResolve({ browser: true }),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'tiptap' });
  return output[0].code;
}
