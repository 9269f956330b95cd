/** A page of the handbook that is made from the code: its path from the root, and its whole text. */
export type Page = { readonly path: string; readonly text: string };

/** The page with the sentence that keeps hands off it. */
export function page(path: string, title: string, ...parts: readonly string[]): Page {
  const notice = 'Made from the code by `npm run handbook`: change the code, not this page.';
  return { path, text: `${[`# ${title}`, notice, ...parts].join('\n\n')}\n` };
}

export function mermaid(...lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}

/** A Markdown table as the formatter lays it out. A bar in a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[], filler: string) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, filler)).join(' | ')} |`;
  const [first = [], ...others] = lines;
  return [line(first, ' '), line([], '-'), ...others.map((cells) => line(cells, ' '))].join('\n');
}

/** `closeWorkingGroup`, `join-request` and `in_review` as words: `close working group`. */
export function inWords(name: string): string {
  return name
    .replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/[-_]/gu, ' ')
    .trim();
}
