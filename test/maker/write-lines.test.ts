/** Lines for pages that agree to code, for frames and links as they are wanted, and for what only an element can have. */
import { expect } from '@open-wc/testing';
import type { Choice } from '../../src/maker/choice.js';
import { readPasted } from '../../src/maker/choice.js';
import { writeLines } from '../../src/maker/write-lines.js';
import type { Circumstances, FormName } from '../../src/maker/write-lines.js';

const base = 'https://publisher.example/v1/';
const release = {
  version: '1.2.0',
  base: 'https://publisher.example/v1.2.0/',
  integrity: {
    'widgets.js': 'sha384-module',
    'widgets.classic.js': 'sha384-classic',
    'frames.js': 'sha384-frames',
    'chunks/words-fr.js': 'sha384-words',
    'configurator.js': 'sha384-other',
  },
  loads: { 'widgets.js': ['chunks/words-fr.js'] },
};
const keys = ['ed25519-old', 'ed25519-new'];

function lines(form: FormName, given: Partial<Circumstances> = {}, choice: Partial<Choice> = {}) {
  const whole: Choice = { view: 'resources', embed: 'fr', attributes: {}, ...choice };
  const written = writeLines(form, whole, {
    base,
    reader: 'en',
    title: 'Documents',
    classic: false,
    hashes: [],
    ...given,
  });
  const texts = Object.fromEntries(written.parts.map(({ name, text }) => [name, text]));
  return { ...written, texts, names: written.parts.map(({ name }) => name) };
}

const scriptIn = (text = '') =>
  new DOMParser().parseFromString(text, 'text/html').querySelector('script:not([type=importmap])')!;
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('The lines of a page that agrees to one release', () => {
  it('name a digest for each file that the module may ask for, before it', () => {
    const { texts, names, notes } = lines('element', { agreed: { release } });
    expect(names[0]).to.equal('map');
    const map = new DOMParser().parseFromString(texts['map']!, 'text/html').querySelector('script')!;
    expect(map.type).to.equal('importmap');
    expect(JSON.parse(map.textContent)).to.deep.equal({
      integrity: {
        'https://publisher.example/v1.2.0/widgets.js': 'sha384-module',
        'https://publisher.example/v1.2.0/chunks/words-fr.js': 'sha384-words',
      },
    });
    expect(attributesOf(scriptIn(texts['element']))).to.deep.equal({
      type: 'module',
      src: 'https://publisher.example/v1.2.0/widgets.js',
      integrity: 'sha384-module',
      referrerpolicy: 'no-referrer',
    });
    expect(texts['element']).to.contain('v1.2.0/chunks/words-fr.js" integrity="sha384-words"');
    expect(texts['element'], 'content stays current').to.contain(`<resource-list lang="fr" base="${base}">`);
    expect(notes).to.deep.equal(['map']);
  });

  it('need no map for the classic script', () => {
    const { texts, names } = lines('element', { agreed: { release }, classic: true });
    expect(names).not.to.include('map');
    expect(attributesOf(scriptIn(texts['element']))).to.deep.equal({
      async: '',
      src: 'https://publisher.example/v1.2.0/widgets.classic.js',
      crossorigin: '',
      integrity: 'sha384-classic',
      referrerpolicy: 'no-referrer',
    });
  });

  it('lead a link and a frame to the pages of that release, which their script knows', () => {
    const link = lines('link', { agreed: { release } });
    expect(link.texts['link']).to.contain('href="https://publisher.example/v1.2.0/fr/resources/"');
    expect(link.notes).to.deep.equal(['pinned-content', 'map']);
    const frame = lines('frame', { agreed: { release } });
    expect(frame.texts['frame']).to.contain('src="https://publisher.example/v1.2.0/fr/resources/?frame"');
    expect(scriptIn(frame.texts['frames-script']).getAttribute('integrity')).to.equal('sha384-frames');
  });
});

describe('The lines of a page that agrees to the publisher’s keys', () => {
  it('take the classic script, which is one file, with all keys', () => {
    const { texts, checks } = lines('element', { agreed: { keys } });
    expect(attributesOf(scriptIn(texts['element']))).to.deep.equal({
      async: '',
      src: `${base}widgets.classic.js`,
      crossorigin: '',
      integrity: 'ed25519-old ed25519-new',
      referrerpolicy: 'no-referrer',
    });
    expect(texts['element']).not.to.contain('modulepreload').and.not.to.contain(' base=');
    expect(checks.map(([name]) => name)).to.include('key');
  });
});

describe('The lines of a frame', () => {
  it('say its colors, where they are not the usual ones', () => {
    const address = (scheme: 'light' | 'dark' | 'host') => lines('frame', { scheme }).texts['frame']!;
    expect(address('light')).to.contain('/?frame"');
    expect(address('dark')).to.contain('/?frame&amp;scheme=dark"');
    expect(address('host')).to.contain('/?frame&amp;scheme=host"');
  });
});

describe('The lines of a link', () => {
  it('say whether it becomes the element, and bring no script where it never does', () => {
    const { texts } = lines('link', { embed: 'yes' }, { attributes: { limit: '5' } });
    expect(texts['link']).to.contain('/fr/resources/?embed&amp;limit=5"');
    const alone = lines('link', { embed: 'no' });
    expect(alone.texts['link']).to.contain('/fr/resources/?embed=no"');
    expect([alone.names, alone.policy]).to.deep.equal([['link'], '']);
  });

  it('are taken over from an address that says so', () => {
    expect(readPasted(`${base}fr/resources/?embed=no&scheme=dark`, [base])).to.deep.include({
      refused: [],
      menus: { embed: 'no', scheme: 'dark' },
    });
    expect(readPasted(`${base}fr/resources/?embed`, [base])?.menus).to.deep.equal({ embed: 'yes' });
  });
});

describe('Further lists and a search service', () => {
  const sources = {
    feed: 'Our list|https://a.example/list.csv https://b.example/rss',
    'search-endpoint': 'opensearch+https://search.example/documents',
    'search-key': 'abc',
    'url-state': '',
  };

  it('are attributes of the element, with their hosts in the policy', () => {
    for (const form of ['element', 'npm'] as const) {
      const { texts, policy, notes } = lines(form, {}, { sources });
      const list = new DOMParser()
        .parseFromString(texts[form === 'npm' ? 'html' : 'element']!, 'text/html')
        .querySelector('resource-list')!;
      expect(attributesOf(list)).to.deep.equal({ lang: 'fr', ...sources });
      expect(policy).to.contain(
        "connect-src 'self' https://publisher.example https://a.example https://b.example https://search.example;",
      );
      expect(notes).to.deep.equal([]);
    }
  });

  it('are not in the other forms, which say so', () => {
    for (const form of ['link', 'frame', 'include'] as const) {
      const { texts, policy, notes } = lines(form, {}, { sources });
      expect(Object.values(texts).join() + policy).not.to.match(/[ab]\.example|search\.example/);
      expect(notes, form).to.include('sources');
    }
  });
});
