import type { MeasuredFile } from '../file-rounds.ts';
import type { StatementShare } from '../processes/database-figures.ts';
import type { Why } from '../profile/why.ts';
import type { Measured } from '../rounds.ts';
import type { MeasuredSignIn } from '../sign-in-rounds.ts';
import { type Check, holds } from './checks.ts';
import type { Line } from './verdict.ts';

const head = [
  'what',
  'documents',
  'portal',
  'floor',
  'time',
  'target',
  'req/s',
  'target',
  'growth',
  'target',
  '',
  'also',
];
const ownColumn = ['p50', 'time', 'req/s', 'growth'];

export function isShort(line: Line): boolean {
  return line.checks.some((check) => !holds(check));
}

/** The table as text: ratios of portal to floor, each with its target, and a mark. */
export function tableOf(lines: readonly Line[]): string {
  const cells = [head, ...lines.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const text = cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column >= 10 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, '─'.repeat(Math.max(...text.map((each) => each.length))));
  return text.join('\n');
}

function cellsOf(line: Line): string[] {
  const check = (...names: string[]) => line.checks.find(({ what }) => names.includes(what));
  const pair = (found: Check | undefined) => (found ? [shownValue(found), shownTarget(found)] : ['', '']);
  const others = line.checks.filter(({ what }) => !ownColumn.includes(what));
  return [
    line.name,
    String(line.size),
    line.portal,
    line.floor,
    ...pair(check('p50', 'time')),
    ...pair(check('req/s')),
    ...pair(check('growth')),
    markOf(line),
    line.skipped ??
      others.map((each) => `${each.what} ${shownValue(each)} (${shownTarget(each)})`).join(', '),
  ];
}

function markOf(line: Line): string {
  if (line.skipped) return 'skipped';
  if (line.checks.length === 0) return '';
  return isShort(line) ? 'short' : 'ok';
}

const shownValue = ({ value, unit }: Check) =>
  unit === '×' ? `${value.toFixed(2)}×` : `${value.toFixed(0)} ${unit}`;
const shownTarget = ({ atLeast, limit, unit }: Check) =>
  `${atLeast ? '≥' : '≤'} ${limit}${unit === '×' ? '×' : ''}`;

const micros = (value: number | null | undefined) =>
  value === null || value === undefined ? 'unknown' : `${value.toFixed(0)} µs`;

/** Why a row is short: where the processors were while it was answered. */
export function whyText(why: Why, measured: Measured | undefined): string {
  const parts = (shares: Why['shares']) =>
    shares.map(({ category, micros: each }) => `${category} ${each.toFixed(0)}`).join(', ');
  const sides = measured
    ? [
        '  processor for each answer at 32 connections:',
        `    portal: node ${micros(measured.portal.nodeMicros)}, PostgreSQL ${micros(measured.portal.databaseMicros)}`,
        `    floor:  node ${micros(measured.floor?.nodeMicros)}, PostgreSQL ${micros(measured.floor?.databaseMicros)}`,
      ]
    : [];
  return [
    why.key,
    ...sides,
    `  about ${why.transactions.toFixed(1)} round trips to the database`,
    `  node, own time in µs for each answer: ${parts(why.shares)}`,
    `  dearest functions: ${parts(why.dearest)}`,
    ...statementLines(why.statements),
  ].join('\n');
}

/** What else is known of a file row. */
export function fileText({ key, size, portal, durableFloor, firstByte, firstTime }: MeasuredFile): string {
  const lines = [`${key} at ${size}`];
  if (firstTime !== undefined) {
    lines.push(`  the first time, when each file is recorded as opened: ${firstTime.toFixed(0)} ms`);
  }
  if (durableFloor !== undefined) {
    const ratio = (portal / durableFloor).toFixed(2);
    lines.push(
      `  a floor that syncs each file to disk, as the portal does: ${durableFloor.toFixed(0)} ms (${ratio}×)`,
    );
  }
  if (firstByte) {
    const { portal: first, floor } = firstByte;
    lines.push(
      `  first 64 KiB after ${first.toFixed(1)} ms, floor ${floor.toFixed(1)} ms (aim for the first byte: 5 ms)`,
    );
  }
  return lines.join('\n');
}

/** What is not in the table: the floor's own unrest. */
export function signInText({ size, others }: MeasuredSignIn): string {
  const { portal, floor } = others;
  return [
    `sign-in at ${size}`,
    `  p99 of others in quiet ${portal.quiet.toFixed(1)} ms, during eight sign-ins at once ${portal.busy.toFixed(1)} ms`,
    `  of the floor's, beside eight who hash: ${floor.quiet.toFixed(1)} and ${floor.busy.toFixed(1)} ms (${floor.ratio.toFixed(2)}×)`,
  ].join('\n');
}

function statementLines(shares: readonly StatementShare[]): string[] {
  const percent = (share: number) => (share * 100).toFixed(0).padStart(3);
  return [
    '  PostgreSQL, by statement:',
    ...shares.map(({ statement, share }) => `    ${percent(share)} %  ${statement}`),
  ];
}
