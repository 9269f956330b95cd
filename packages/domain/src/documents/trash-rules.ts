const dayMs = 86_400_000;

/** Days that a document lies in the trash before it is destroyed. */
const trashDays = 30;

/** The moment from which a document that was put away then may be destroyed. */
export function destroyedFrom(trashedAt: Date): Date {
  return new Date(trashedAt.getTime() + trashDays * dayMs);
}

/** The latest moment of putting away whose time is over at `now`: what was put away later stays. */
export function overdueSince(now: Date): Date {
  return new Date(now.getTime() - trashDays * dayMs);
}

/** Days that are left to take it out, counted up to whole ones; 0 when its time is over. */
export function daysLeft(trashedAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((destroyedFrom(trashedAt).getTime() - now.getTime()) / dayMs));
}
