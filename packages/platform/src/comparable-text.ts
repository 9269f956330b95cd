import type { TextPage } from './file-text.ts';

/** Lines of a page are taken to be as wide as its longest, but no wider than this many characters. */
const widest = 110;
/** A line that ends before this share of the width ends its paragraph. */
const full = 0.72;

/** The text of a file with one paragraph a line, so that versions can be held against each other. */
export function comparableText(pages: readonly TextPage[], mediaType: string): string {
  const whole = (edit: (text: string) => string) => pages.map(({ text }) => edit(text)).join('\n');
  if (mediaType === 'application/pdf') return whole(joinedLines);
  // Else two cells of digits would be one number with a separator in it.
  if (mediaType === 'text/csv') return whole((text) => text.replace(/([,;\t])(?=\S)/gu, '$1 '));
  return whole((text) => text);
}

/** A PDF knows lines only: full ones are put together, a short one is where a paragraph ends. */
function joinedLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const width = Math.min(widest, Math.max(...lines.map((line) => line.length)));
  return lines
    .map((line) => (line.length < width * full ? `${line}\n` : `${line} `))
    .join('')
    .trim();
}
