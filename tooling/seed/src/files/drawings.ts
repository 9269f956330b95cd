import sharp from 'sharp';
import { strokeText } from './stroke-text.ts';

const ink = '#1c2430';
const quiet = '#5b6675';
const blue = '#1f5fa8';
const green = '#1d7a55';
const amber = '#9a5b00';

/** An SVG as PNG. All its text is strokes. */
export function pngOf(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, effort: 10 }).toBuffer();
}

const label = (text: string, x: number, y: number, height = 15, colour = ink, middle = true): string =>
  strokeText(text, { x, y, height, colour, middle });

const arrow = (x1: number, y1: number, x2: number, y2: number, colour = quiet): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="3" marker-end="url(#tip)"/>`;

const frame = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <defs><marker id="tip" markerWidth="9" markerHeight="9" refX="7" refY="4" orient="auto" markerUnits="strokeWidth">
  <path d="M0 0L8 4L0 8z" fill="${quiet}"/></marker></defs>
  <rect width="100%" height="100%" fill="#ffffff"/>${content}</svg>`;

/** Who writes into the battery passport, and who reads which part of it. */
export function passportDataFlow(): string {
  const box = (x: number, y: number, title: string, line: string, colour: string): string =>
    `<rect x="${x}" y="${y}" width="230" height="96" rx="10" fill="#f5f8fb" stroke="${colour}" stroke-width="3"/>` +
    label(title, x + 115, y + 24, 18, colour) +
    label(line, x + 115, y + 62, 12, quiet);
  const stages = [
    box(50, 130, 'Cell maker', 'chemistry, origin', blue),
    box(360, 130, 'Pack maker', 'identity, capacity', blue),
    box(670, 130, 'Vehicle', 'cycles, events', blue),
    box(980, 130, 'Workshop', 'state of health', blue),
    box(1290, 130, 'Recycler', 'recovered mass', blue),
  ];
  const between = [280, 590, 900, 1210].map((x) => arrow(x + 4, 178, x + 74, 178));
  const down = [165, 475, 785, 1095, 1405].map((x) => arrow(x, 230, x, 338));
  const readers: readonly (readonly [string, string, string])[] = [
    ['Public', 'model, footprint', green],
    ['Holder', 'health, history', green],
    ['Recycler', 'dismantling', green],
    ['Authority', 'registry only', amber],
  ];
  return frame(
    1570,
    800,
    label('Data flow of the battery passport', 785, 44, 26) +
      stages.join('') +
      between.join('') +
      down.join('') +
      `<rect x="50" y="346" width="1470" height="150" rx="12" fill="#eaf1f9" stroke="${blue}" stroke-width="3"/>` +
      label('Battery passport', 785, 374, 24, blue) +
      label('one record per battery - old values are kept with their date', 785, 418, 14, ink) +
      label('identifier: QR code on the pack', 785, 452, 14, quiet) +
      readers
        .map(([, , colour], index) => arrow(215 + index * 380, 502, 215 + index * 380, 598, colour))
        .join('') +
      readers
        .map(([title, line, colour], index) => box(100 + index * 380, 606, title, line, colour))
        .join('') +
      label('top row: who writes     bottom row: who reads', 785, 750, 13, quiet),
  );
}

/** Side view of the sled with bench, child seat, dummy, cameras and anchor points. */
export function sledSetUp(): string {
  const dot = (x: number, y: number, colour: string): string =>
    `<circle cx="${x}" cy="${y}" r="9" fill="${colour}" stroke="#fff" stroke-width="2"/>`;
  const camera = (x: number, y: number, name: string): string =>
    `<rect x="${x - 34}" y="${y - 20}" width="68" height="40" rx="6" fill="${ink}"/>` +
    `<circle cx="${x}" cy="${y}" r="12" fill="#9fb4c9"/>${label(name, x, y + 32, 15)}`;
  const key: readonly (readonly [string, string, string])[] = [
    ['A1', 'lower anchor points', amber],
    ['A2', 'top tether or support leg', green],
    ['A3', 'belt guide', blue],
  ];
  return frame(
    1400,
    900,
    label('Sled set-up for the rear bench', 700, 40, 26) +
      // Rails and sled.
      `<line x1="80" y1="760" x2="1320" y2="760" stroke="${quiet}" stroke-width="6"/>` +
      `<rect x="240" y="700" width="820" height="44" rx="6" fill="#d7e0ea" stroke="${ink}" stroke-width="3"/>` +
      [320, 520, 780, 980].map((x) => `<circle cx="${x}" cy="750" r="16" fill="${ink}"/>`).join('') +
      // Bench: cushion and back.
      `<path d="M420 640L790 600L812 660L812 700L420 700z" fill="#b9c6d4" stroke="${ink}" stroke-width="3"/>` +
      `<path d="M770 606L880 250L950 268L850 700L812 700z" fill="#b9c6d4" stroke="${ink}" stroke-width="3"/>` +
      // Child seat.
      `<path d="M470 606L500 540L700 520L790 240L850 252L800 590z" fill="#8fb3d9" stroke="${blue}" stroke-width="4"/>` +
      // Dummy: legs, trunk, head.
      `<path d="M450 560L500 500L660 500" fill="none" stroke="#e0b04d" stroke-width="44" stroke-linecap="round" stroke-linejoin="round"/>` +
      `<path d="M668 490L738 330" fill="none" stroke="#e0b04d" stroke-width="72" stroke-linecap="round"/>` +
      `<circle cx="752" cy="236" r="56" fill="#e0b04d" stroke="${amber}" stroke-width="3"/>` +
      `<circle cx="752" cy="236" r="7" fill="${ink}"/><circle cx="704" cy="408" r="7" fill="${ink}"/>` +
      // Belt and support leg.
      `<path d="M786 322L650 470L700 522" fill="none" stroke="${ink}" stroke-width="7"/>` +
      `<line x1="486" y1="600" x2="440" y2="700" stroke="${green}" stroke-width="12"/>` +
      dot(806, 598, amber) +
      dot(440, 694, green) +
      dot(786, 322, blue) +
      label('A1', 850, 598, 18, amber) +
      label('A2', 384, 660, 18, green) +
      label('A3', 796, 346, 18, ink) +
      // Limit of head excursion.
      `<line x1="300" y1="130" x2="300" y2="690" stroke="#b3261e" stroke-width="3" stroke-dasharray="12 9"/>` +
      label('550 mm', 300, 100, 17, '#b3261e') +
      `<line x1="306" y1="170" x2="880" y2="170" stroke="#b3261e" stroke-width="2"/>` +
      `<line x1="880" y1="158" x2="880" y2="250" stroke="#b3261e" stroke-width="2"/>` +
      camera(140, 420, 'C1 side') +
      camera(1130, 190, 'C2 above') +
      camera(1130, 520, 'C3 rear') +
      arrow(1180, 790, 860, 790) +
      label('direction of the pulse', 1020, 806, 14, quiet) +
      key
        .map(
          ([name, meaning, colour], index) =>
            label(name, 90, 800 + index * 28, 14, colour, false) +
            label(meaning, 130, 800 + index * 28, 14, ink, false),
        )
        .join(''),
  );
}
