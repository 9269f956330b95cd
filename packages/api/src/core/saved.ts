import { DomainError } from '@portal/domain/kernel/domain-error';

/**
 * Checks the version that the writer saw against the row's.
 * @throws DomainError `conflict` with both sides when somebody else was faster.
 */
export function checkRevision(seen: number | undefined, current: number): void {
  if (seen !== undefined && seen !== current) {
    throw new DomainError('conflict', 'common.changed_meanwhile', { seen, current });
  }
}

/** A save that found no row to change. @throws DomainError `conflict`. */
export function checkSaved(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new DomainError('conflict', 'common.changed_meanwhile', {});
}
