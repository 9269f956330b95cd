/** Digests are written at about this hour, where the reader lives. */
const hourOfDigest = 7;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What clock and calendar show in a zone at an instant, as if it were UTC. */
function wallTime(instant: Date, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** The day that the calendar shows in a zone: `2026-03-29`. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Date(wallTime(instant, timeZone)).toISOString().slice(0, 10);
}

/**
 * The instant of a day's digest in a zone. Where the clocks change that day, the offset of the hour itself counts;
 * an hour that the change leaves out is taken as the one after it.
 */
function digestTimeOf(day: string, timeZone: string): number {
  const wall = new Date(`${day}T00:00:00Z`).getTime() + hourOfDigest * 3_600_000;
  const offsetAt = (instant: number) => wallTime(new Date(instant), timeZone) - instant;
  const near = wall - offsetAt(wall);
  return wall - offsetAt(near);
}

/**
 * Whether somebody's digest is to be written now: its hour has come where they live, something has waited since
 * before that hour, and today's has not been written. Whatever was missed is caught up with in the next morning.
 */
export function isDigestDue({
  now,
  timeZone,
  oldest,
  lastOn,
}: {
  now: Date;
  timeZone: string;
  /** Since when the oldest notice waits. */
  oldest: Date;
  /** The day of the last digest, in the zone of then; null for none. */
  lastOn: string | null;
}): boolean {
  const today = dayIn(timeZone, now);
  const due = digestTimeOf(today, timeZone);
  return now.getTime() >= due && oldest.getTime() < due && (lastOn === null || lastOn < today);
}
