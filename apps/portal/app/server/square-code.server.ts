import { encode } from 'uqr';

/** A text as a square code that a telephone reads: the dark fields as one path, in units of a field. */
export function squareCode(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const fields = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: fields.join('') };
}
