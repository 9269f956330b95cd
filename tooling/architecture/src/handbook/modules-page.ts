import type { Import } from './imports.ts';
import { mermaid, type Page, page } from './page.ts';

/** Who imports whom: packages among each other, and modules inside the rings that have them. */
export function modulesPage(imports: readonly Import[]): Page {
  return page(
    'tooling/handbook/modules.md',
    'Who imports whom',
    'Drawn from what dependency-cruiser finds. An arrow means at least one import of a value, a dotted one that only\n' +
      'types are taken. What may not be is in `tooling/architecture/fences.cjs`.',
    '## Packages',
    drawing(imports, (path) => /^(?:apps|packages|tooling)\/[^/]+/u.exec(path)?.[0]),
    '## Modules of the API',
    'They meet at the door of each (`index.ts`). Left out: `core`, which all of them use, and the files that put\n' +
      'the modules together.',
    drawing(imports, (path) => /^packages\/api\/src\/(?!core\/)([^/]+)\//u.exec(path)?.[1]),
    '## Modules of the rulebook',
    'Left out: `kernel`, which all of them use, and the list of all policies.',
    drawing(imports, (path) => /^packages\/domain\/src\/(?!kernel\/)([^/]+)\//u.exec(path)?.[1]),
  );
}

/** Imports between different units as arrows; `unitOf` says which unit a file is of, if any. */
export function drawing(imports: readonly Import[], unitOf: (path: string) => string | undefined): string {
  const units = new Set<string>();
  const arrows = new Map<string, boolean>();
  for (const { from, to, typeOnly } of imports) {
    const [source, target] = [unitOf(from), unitOf(to)];
    if (source) units.add(source);
    if (!source || !target || source === target) continue;
    const arrow = `${source} ${target}`;
    arrows.set(arrow, (arrows.get(arrow) ?? true) && typeOnly);
  }
  const ids = [...units].sort();
  const node = (unit: string) => `  ${id(unit)}["${unit}"]`;
  const edges = [...arrows].sort(([a], [b]) => (a < b ? -1 : 1));
  return mermaid(
    'flowchart LR',
    ...ids.map(node),
    ...edges.map(([arrow, typeOnly]) => {
      const [source = '', target = ''] = arrow.split(' ');
      return `  ${id(source)} ${typeOnly ? '-.->' : '-->'} ${id(target)}`;
    }),
  );
}

function id(unit: string): string {
  return unit.replace(/[^a-z]/gu, '_');
}
