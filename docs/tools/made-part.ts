const BEGIN = '<!-- prettier-ignore-start -->\n<!-- made by `npm run docs:tables`; never edited -->\n';
const END = '<!-- prettier-ignore-end -->';

/**
 * Gives a page with its generated parts regenerated, in order; the text around them is written by hand.
 * @throws Error when the page has fewer or more such parts
 */
export function withMadeParts(page: string, parts: readonly string[]): string {
  const [first = '', ...rest] = page.split(BEGIN);
  if (rest.length !== parts.length)
    throw new Error(`the page has ${rest.length} generated parts, not ${parts.length}`);
  const made = rest.map((text, index) => {
    const end = text.indexOf(END);
    if (end < 0) throw new Error('a generated part of the page has no end');
    return `${BEGIN}\n${parts[index]?.trim()}\n\n${text.slice(end)}`;
  });
  return [first, ...made].join('');
}

/** A row of a table in Markdown. */
export const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
