import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, page, table } from './page.ts';

const folder = 'tooling/handbook/decisions';
const heading = /^# (\d{3}) (.+) \((\d{4}-\d{2}-\d{2})\)$/u;

/**
 * The decision records by number.
 * @throws when a record does not begin with its number, its title and its day
 */
export function decisionsPage(root: string): Page {
  const records = readdirSync(join(root, folder))
    .filter((name) => /^\d{3}-.+\.md$/u.test(name))
    .sort()
    .map((name) => {
      const [first = ''] = readFileSync(join(root, folder, name), 'utf8').split('\n');
      const [, number, title, day] = heading.exec(first) ?? [];
      if (!number || !name.startsWith(`${number}-`) || !title || !day) {
        throw new Error(`${folder}/${name} does not begin with "# ${name.slice(0, 3)} <title> (<day>)"`);
      }
      return [number, `[${title}](${name})`, day];
    });
  return page(
    `${folder}/README.md`,
    'Decisions',
    'The points on which the code stood from the beginning, 1 to 30, are in [settled-points.md](settled-points.md). Each\n' +
      'record below was needed afterwards. A record is not edited when it no longer holds: a later one says what\n' +
      'replaced it. A new one takes the next free number and has context, decision and consequences in a few lines.',
    table(['number', 'decision', 'day'], records),
  );
}
