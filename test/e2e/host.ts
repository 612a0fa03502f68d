/** An agency's own site, on another origin than the publisher's, as strict as an agency can be. */
import type { Hashes } from '../../publish/landing-policy.ts';
import { serve } from './servers.ts';
import type { Heard } from './servers.ts';

export interface HostPage {
  head?: string;
  body?: string;
  lang?: string;
  /** Further attributes of the root. */
  root?: string;
  /** Whether the agency's own style sheet is there. Default true. */
  styled?: boolean;
  /** In place of the strict one. */
  policy?: string;
}

export interface Host {
  origin: string;
  heard: Heard[];
  /** The address of a new page. */
  page: (page: HostPage) => string;
  /** The address of a new file. */
  file: (name: string, text: string, type?: string) => string;
  close: () => Promise<void>;
}

/** What README.md asks an agency to allow, and nothing more. */
export const strictPolicy = (site: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${site}`,
    `connect-src ${site}`,
    "style-src 'self'",
    `frame-src ${site}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The same for pages with prerendered fragments in them. */
export const fragmentPolicy = (site: string, hashes: Hashes): string =>
  strictPolicy(site).replace(
    "style-src 'self'",
    `style-src 'self' ${hashes['style-src'].map(hash => `'${hash}'`).join(' ')}`,
  );

export const writePage = ({
  head = '',
  body = '',
  lang = 'en',
  root = '',
  styled = true,
}: HostPage): string => `<!doctype html>
<html lang="${lang}" ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Our agency</title>
${styled ? '<link rel="stylesheet" href="/agency.css">' : ''}
${head}
</head>
<body>
<h1>Our agency</h1>
${body}
<p id="rest">What stands below.</p>
</body>
</html>
`;

const css = 'body { margin: 1rem; font-family: sans-serif } iframe { width: 100%; border: 0 }';

export async function startHost(site: string): Promise<Host> {
  const files = new Map([['/agency.css', { text: css, type: 'text/css', policy: '' }]]);
  const { port, heard, close } = await serve((request, response) => {
    const file = files.get(new URL(request.url!, 'http://host').pathname);
    if (!file) return response.writeHead(404).end();
    response.setHeader('Content-Type', `${file.type}; charset=utf-8`);
    if (file.policy) response.setHeader('Content-Security-Policy', file.policy);
    return response.end(file.text);
  });
  const origin = `http://localhost:${port}`; // to a browser another site than 127.0.0.1, not just another origin
  let pages = 0;
  return {
    origin,
    heard,
    page(page) {
      const path = `/page-${++pages}`;
      files.set(path, {
        text: writePage(page),
        type: 'text/html',
        policy: page.policy ?? strictPolicy(site),
      });
      return origin + path;
    },
    file(name, text, type = 'text/javascript') {
      files.set(`/${name}`, { text, type, policy: '' });
      return `${origin}/${name}`;
    },
    close,
  };
}
