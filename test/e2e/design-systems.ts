/** The blocks of docs/design-systems.md, each on a page with the style sheet of its system. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { untilDrawn } from './proofs.ts';
import type { World } from './world.ts';

const folder = fileURLToPath(new URL('design-systems', import.meta.url));
const installed = (path: string) => readFileSync(`${folder}/node_modules/${path}`, 'utf8');

/** Undefined where it is not installed. */
const versionOf = (name: string) =>
  existsSync(`${folder}/node_modules/${name}`)
    ? (JSON.parse(installed(`${name}/package.json`)) as { version: string }).version
    : undefined;

interface System {
  /** As the documentation heads it. */
  title: string;
  package: string;
  /** Its published style sheets; Tailwind has none. */
  css?: string[];
  /** The markup of a paragraph and a link, as the system wants them. */
  text: string;
  /** On the page's root, for each theme. */
  themes?: string[];
}

const systems: System[] = [
  {
    title: 'GOV.UK Frontend',
    package: 'govuk-frontend',
    css: ['dist/govuk/govuk-frontend.min.css'],
    text: '<p class="govuk-body">Text <a class="govuk-link" href="#a">link</a></p>',
  },
  {
    title: 'Europa Component Library (ECL)',
    package: '@ecl/preset-eu',
    css: ['optional/ecl-reset', 'ecl-eu', 'optional/ecl-eu-default', 'optional/ecl-eu-utilities'].map(
      sheet => `dist/styles/${sheet}.css`,
    ),
    text: '<p class="ecl-u-type-paragraph">Text <a class="ecl-link ecl-link--default" href="#a">link</a></p>',
  },
  {
    title: 'Système de design de l’État (DSFR)',
    package: '@gouvfr/dsfr',
    css: ['dist/dsfr.min.css'],
    text: '<p>Text <a class="fr-link" href="#a">link</a></p>',
    themes: ['data-fr-theme="light"', 'data-fr-theme="dark"'],
  },
  {
    title: 'U.S. Web Design System (USWDS)',
    package: '@uswds/uswds',
    css: ['dist/css/uswds.min.css'],
    text: '<p>Text <a class="usa-link" href="#a">link</a></p>',
  },
  {
    title: 'Bootstrap',
    package: 'bootstrap',
    css: ['dist/css/bootstrap.min.css'],
    text: '<p>Text <a href="#a">link</a></p>',
    themes: ['data-bs-theme="light"', 'data-bs-theme="dark"'],
  },
  {
    title: 'Tailwind CSS',
    package: 'tailwindcss',
    text: '<p>Text <a class="text-blue-700" href="#a">link</a></p>',
  },
];

/** What is under the heading, as far as the next one. */
function documented(title: string): { version: string; css: string } {
  const text = readFileSync(new URL('../../docs/design-systems.md', import.meta.url), 'utf8');
  const part = text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return { version: /^\n([\d.]+)/.exec(part)![1]!, css: /```css\n([^]*?)```/.exec(part)![1]! };
}

/** Tailwind makes a style sheet of the classes that a page uses, and of the theme's values in its own style sheet. */
async function tailwind(css: string): Promise<string> {
  const { compile } = (await import(`${folder}/node_modules/tailwindcss/dist/lib.mjs`)) as {
    compile: (css: string, options: object) => Promise<{ build: (classes: string[]) => string }>;
  };
  const loadStylesheet = async () => ({ path: '', base: '', content: installed('tailwindcss/index.css') });
  return (await compile(css, { loadStylesheet })).build(['text-blue-700']);
}

export async function run({ site, host, prove }: World): Promise<void> {
  for (const { title, package: name, css, text, themes = [''] } of systems)
    await prove(`In a design system: ${title}`, async open => {
      const { version, css: own } = documented(title);
      if (versionOf(name) !== version) execFileSync('npm', ['run', 'install:design-systems']);
      assert.equal(versionOf(name), version);

      const file = (which: string, content: string) => host.file(`${name}-${which}.css`, content, 'text/css');
      const system = file(
        'system',
        css
          ? css.map(path => installed(`${name}/${path}`)).join('\n')
          : await tailwind("@import 'tailwindcss'"),
      );
      const themed = css ? file('own', own) : file('own', await tailwind(own));
      for (const theme of themes)
        for (const sheets of [[system], [system, themed]]) {
          const { page } = await open(
            host.page({
              policy: "default-src * 'unsafe-inline' data:",
              head: `${sheets.map(href => `<link rel="stylesheet" href="${href}">`).join('')}
                <script type="module" src="${site.base}widgets.js"></script>`,
              body: `<main>${text}<resource-list lang="fr" type="guidance"></resource-list></main>`,
              styled: false,
              root: theme,
            }),
            { viewport: { width: 320, height: 640 } },
          );
          await untilDrawn(page, 'resource-list');
          // With a font that is taken from the paragraph, a moment later.
          await page.waitForFunction(() => {
            const family = (element: Element) => getComputedStyle(element).fontFamily;
            return (
              family(document.querySelector('resource-list')!) === family(document.querySelector('main p')!)
            );
          });
          const look = await page.evaluate(
            lookOf,
            [...own.matchAll(/--rr-[\w-]+/g)].map(([property]) => property),
          );
          assert.ok(look.overflow <= 0, `${look.overflow} px beyond 320`);
          assert.ok(
            look.contrasts.every(contrast => contrast >= 4.5),
            look.contrasts.join(' '),
          );
          if (sheets.length === 1) continue;
          assert.deepEqual(look.unknown, []);
          assert.equal(look.color, look.hostColor);
          assert.equal(look.link, look.hostLink);
        }
    });
}

/** Runs in the page. */
function lookOf(properties: string[]) {
  const element = document.querySelector('resource-list')!;
  const inside = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
  const outside = (selector: string) => getComputedStyle(document.querySelector(selector)!);
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  /** The luminance of colours that are painted one on the other. */
  const luminance = (...colors: string[]) => {
    canvas.fillStyle = '#fff';
    for (const color of ['#fff', ...colors]) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = [outside('html').backgroundColor, outside('body').backgroundColor];
  const contrast = (...colors: string[]) => {
    const [dark, light] = [luminance(...ground), luminance(...ground, ...colors)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return (light + 0.05) / (dark + 0.05);
  };
  const used = getComputedStyle(element);
  return {
    overflow: document.documentElement.scrollWidth - innerWidth,
    contrasts: ['[part~=details]', '[part=description]', '[part=title] a', '[part=count]'].map(part =>
      contrast(inside(part).color),
    ),
    color: inside('[part=description]').color,
    hostColor: outside('main p').color,
    link: inside('[part=title] a').color,
    hostLink: outside('main p a').color,
    /** A property whose value names something that is not there is invalid, and so not set. */
    unknown: properties.filter(name => !used.getPropertyValue(name)),
  };
}
