import { checkRevision } from '../core/saved.ts';
import type { FoundDocument } from './document.subject.ts';

/**
 * The chosen documents, each on the revision that its chooser saw.
 * @throws DomainError `common.changed_meanwhile`: all or none are changed.
 */
export function checkChosen(
  found: readonly FoundDocument[],
  { revisions }: { revisions?: readonly number[] | undefined },
): readonly FoundDocument[] {
  found.forEach(({ document }, at) => {
    checkRevision(revisions?.[at], document.revision);
  });
  return found;
}

/** What is answered for each. */
export const changedTo = ({ document }: FoundDocument) => ({
  id: document.id,
  revision: document.revision + 1,
});
