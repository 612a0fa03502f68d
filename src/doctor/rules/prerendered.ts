/** Prerendered fragments, and what the page loads ahead. */
import { viewNames, views } from '../../content/views.js';
import { childrenOf, has, isPrerendered } from '../page.js';
import type { PageElement } from '../page.js';
import { problemsAt } from '../rule.js';
import type { Page, Rule } from '../rule.js';

const templateIn = (element: PageElement) =>
  childrenOf(element).find(child => child.tag === 'template' && has(child, 'shadowrootmode'));

const contentNames = viewNames.map(view => views[view].content);
const content = new RegExp(`/content/(\\w\\w)/(${contentNames.join('|')})\\.json$`);
const words = /\/chunks\/words-(\w\w)\.js$/;

/** What the page loads ahead, of ours. */
const preloads = ({ elements, ours }: Page) =>
  elements
    .filter(
      ({ tag, attributes }) =>
        tag === 'link' && /\b(module)?preload\b|\bprefetch\b/i.test(attributes['rel'] ?? ''),
    )
    .flatMap(element => {
      const address = ours.resolve(element.attributes['href'] ?? '')?.replace(/[?#].*/, '') ?? '';
      const [, language, name = 'words'] = content.exec(address) ?? words.exec(address) ?? [];
      return language ? [{ element, address, language, name }] : [];
    });

export const prerenderedRules: Rule[] = [
  {
    id: 'template-unparsed',
    severity: 'error',
    needs: ['live'],
    find: ({ ours }) => ours.elements.filter(({ element }) => templateIn(element)),
    cause: msg =>
      msg(
        'The prerendered content of {element} was put in by script (innerHTML), which makes no shadow root of it.',
        { id: 'doctor-template-unparsed-cause' },
      ),
    fix: msg =>
      msg('Let the server put the fragment into the page, or use the plain element.', {
        id: 'doctor-template-unparsed-fix',
      }),
  },
  {
    id: 'template-missing',
    severity: 'warning',
    needs: ['sent'],
    find: ({ sent }) =>
      problemsAt(sent!, element => {
        // On the publisher's own pages the content stands in the page itself.
        const isMeant = has(element, 'data-in-page') || !element.tag.includes('-');
        return isPrerendered(element) && !templateIn(element) && !isMeant && {};
      }),
    cause: msg =>
      msg(
        'The prerendered content of {element} is gone: something has removed its <template>, or the attribute “shadowrootmode”.',
        { id: 'doctor-template-missing-cause' },
      ),
    fix: msg =>
      msg('Include the fragment on the server, past the filter for HTML, and as it is.', {
        id: 'doctor-template-missing-fix',
      }),
  },
  {
    id: 'comments-stripped',
    severity: 'warning',
    needs: ['sent'],
    find: ({ sent }) =>
      problemsAt(sent!.filter(isPrerendered), element => {
        const comments = templateIn(element)?.comments;
        return comments && !comments.some(text => text.startsWith('lit-part')) && {};
      }),
    cause: msg =>
      msg(
        'Something has removed the comments from the prerendered {element}: the script has to draw it anew.',
        { id: 'doctor-comments-stripped-cause' },
      ),
    fix: msg =>
      msg('Keep comments when the HTML is made smaller: the script finds its places by them.', {
        id: 'doctor-comments-stripped-fix',
      }),
  },
  {
    id: 'preload-crossorigin',
    severity: 'warning',
    find: page =>
      problemsAt(
        preloads(page),
        ({ name, element: { attributes } }) =>
          name !== 'words' &&
          attributes['rel']?.toLowerCase() === 'preload' &&
          (attributes['crossorigin'] === undefined || attributes['as'] !== 'fetch') && {
            right: '<link rel="preload" as="fetch" crossorigin …>',
          },
      ),
    cause: msg =>
      msg('Without as="fetch" and crossorigin the browser loads this file twice.', {
        id: 'doctor-preload-crossorigin-cause',
      }),
  },
  {
    id: 'preload-unused',
    severity: 'warning',
    find(page) {
      const { ours } = page;
      if (!ours.elements.length) return [];
      const needed = new Set(
        ours.elements.flatMap(({ view, language = '*' }) =>
          [views[view].content, 'words'].map(name => `${language} ${name}`),
        ),
      );
      const languages = [...new Set(ours.elements.flatMap(({ language }) => language ?? []))].join(', ');
      return problemsAt(preloads(page), ({ address, language, name }) => {
        // An element without a language may get any, and English needs no words.
        const isUsed = [language, '*'].some(one => needed.has(`${one} ${name}`));
        return (!isUsed || (name === 'words' && language === 'en')) && { address, languages };
      });
    },
    cause: msg =>
      msg('The page loads {address} ahead, but no element on it needs that (languages: {languages}).', {
        id: 'doctor-preload-unused-cause',
      }),
    fix: msg =>
      msg('Remove the line, or write the language and the content that the page shows.', {
        id: 'doctor-preload-unused-fix',
      }),
  },
];
