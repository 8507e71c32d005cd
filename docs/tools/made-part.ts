const BEGIN = '<!-- prettier-ignore-start -->\n<!-- made by `npm run docs:tables`; never edited -->\n';
const END = '<!-- prettier-ignore-end -->';

/**
 * Gives a page with its made part made anew; what stands around it is written by hand.
 * @throws Error when the page has no such part
 */
export function withMadePart(page: string, made: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('the page does not say where its made part goes');
  return `${page.slice(0, begin)}${BEGIN}\n${made.trim()}\n\n${page.slice(end)}`;
}

/** A row of a table in Markdown. */
export const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
