import { errorCodes } from '@sallyport/contracts';

const page = (title: string, head: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${head}</head>
<body>
${body}
</body>
</html>
`;

/** Scripts and styles are files of their own, so that the page can forbid all others. */
export const docsPage = page(
  'Sallyport API',
  '<link rel="stylesheet" href="/docs/swagger-ui.css">\n<link rel="icon" href="data:,">\n',
  `<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/initializer.js"></script>`,
);

export const docsInitializer = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });
`;

const rows = Object.entries(errorCodes)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(
    ([code, { status, title, sentence }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td><td>${escaped(sentence)}</td></tr>`,
  );

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Where the `type` of every problem answer points. */
export const problemsPage = page(
  'Sallyport error codes',
  '<link rel="stylesheet" href="/docs/problems.css">\n<link rel="icon" href="data:,">\n',
  `<h1>Error codes</h1>
<table>
<thead><tr><th>code</th><th>status</th><th>title</th><th>meaning</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
);

export const problemsStyle = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
tr:target { background: color-mix(in srgb, currentColor 12%, transparent); }
`;
