import { dayIn, wallTime } from '../kernel/calendar.ts';

/** Digests are written at about this hour, where the reader lives. */
const hourOfDigest = 7;

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
