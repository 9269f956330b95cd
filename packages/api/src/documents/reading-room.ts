import { DomainError } from '@portal/domain/kernel/domain-error';

/** Readers whose files are taken apart at once in a process, and waiting: a burst must not pile up threads. */
const places = 2;
const waitingAtMost = 20;

let taken = 0;
const waiting: (() => void)[] = [];

/**
 * Does work that takes threads and memory when it is its turn.
 *
 * @throws DomainError `limit_exceeded` when too many are waiting.
 */
export async function inReadingRoom<T>(work: () => Promise<T>): Promise<T> {
  if (taken >= places) {
    if (waiting.length >= waitingAtMost)
      throw new DomainError('limit_exceeded', 'common.busy', { retryAfter: 10 });
    // Whoever leaves hands over the place.
    await new Promise<void>((enter) => waiting.push(enter));
  } else {
    taken += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }
}
