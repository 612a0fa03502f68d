/** What the pages of the desk are made of. */
import { escapeHtml } from '../../src/maker/markup.ts';

export const documentOf = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/demo/demo.css">
<link rel="stylesheet" href="/desk.css">
</head>
<body>
${body}
</body>
</html>
`;

export const section = (title: string, ...content: string[]): string =>
  `<section>\n<h2>${escapeHtml(title)}</h2>\n${content.join('\n')}\n</section>`;

export const list = (items: string[]): string =>
  `<ul>${items.map(item => `<li>${item}</li>`).join('\n')}</ul>`;
