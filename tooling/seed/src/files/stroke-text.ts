/**
 * Letters as strokes on a grid of 4 × 6, so that a drawing needs no font on the machine that makes it.
 * Each letter is a list of lines; a line is a row of points, each two digits: x, then y from the top.
 */
const glyphs: Readonly<Record<string, string>> = {
  A: '06 01 10 30 41 46|03 43',
  B: '00 30 41 42 33 44 45 36 06 00|03 33',
  C: '41 30 10 01 05 16 36 45',
  D: '00 30 41 45 36 06 00',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06|40 46|03 43',
  I: '10 30|20 26|16 36',
  J: '40 45 36 16 05',
  K: '00 06|40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 30 41 45 36 16 05 01 10',
  P: '06 00 30 41 42 33 03',
  Q: '10 30 41 45 36 16 05 01 10|24 46',
  R: '06 00 30 41 42 33 03|23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40|20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 22 36 40',
  X: '00 46|40 06',
  Y: '00 23 40|23 26',
  Z: '00 40 06 46',
  '0': '10 30 41 45 36 16 05 01 10|41 05',
  '1': '11 20 26|16 36',
  '2': '01 10 30 41 42 06 46',
  '3': '00 40 22 33 44 45 36 16 05',
  '4': '36 30 04 44',
  '5': '40 00 02 32 43 45 36 16 05',
  '6': '30 10 01 05 16 36 45 44 33 03',
  '7': '00 40 16',
  '8': '10 30 41 42 33 13 02 01 10|13 04 05 16 36 45 44 33',
  '9': '43 13 02 01 10 30 41 45 36 16',
  '-': '13 33',
  '.': '16 26 25 15 16',
  ',': '26 17',
  ':': '22 23|25 26',
  '/': '06 40',
  '+': '21 25|03 43',
  '(': '30 21 25 36',
  ')': '10 21 25 16',
  ' ': '',
};

/** SVG paths for a line of capitals and digits, `height` tall, from its left end or around its middle. */
export function strokeText(
  text: string,
  at: { x: number; y: number; height: number; colour: string; middle?: boolean; weight?: number },
): string {
  const unit = at.height / 6;
  const advance = unit * 5.6;
  const start = at.middle ? at.x - (text.length * advance - unit * 1.6) / 2 : at.x;
  const path = Array.from(text.toUpperCase())
    .flatMap((letter, index) => {
      const lines = glyphs[letter];
      if (lines === undefined) throw new Error(`No strokes for “${letter}”`);
      return lines === '' ? [] : lines.split('|').map((line) => lineFrom(line, start + index * advance));
    })
    .join('');
  return `<path d="${path}" fill="none" stroke="${at.colour}" stroke-width="${at.weight ?? unit * 0.85}" stroke-linecap="round" stroke-linejoin="round"/>`;

  function lineFrom(line: string, left: number): string {
    const points = line.split(' ').map((point) => {
      const x = left + Number(point[0]) * unit;
      const y = at.y + Number(point[1]) * unit;
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    });
    return `M${points.join('L')}`;
  }
}
