import type { Id } from '@portal/domain/kernel/ids';
import type { Label } from '@portal/domain/spaces/space';
import type { FoundDocument } from './document.subject.ts';

type Organisations = readonly Id<'organisation'>[];
type Labelled = { readonly label: Label; readonly organisations: Organisations };

/**
 * The label as it would be. The organisation that sent the document is always among those named, and so is that of
 * whoever changes it: nobody hides a document from its author or from themselves.
 */
export function namedWith(
  { row }: FoundDocument,
  myOrganisationId: Id<'organisation'>,
  { label, organisations }: Labelled,
): { ofSender: boolean; after: Labelled } {
  const sender = row.senderOrganisationId;
  const all = [...new Set([...organisations, sender, myOrganisationId])];
  return {
    ofSender: sender === myOrganisationId,
    after: { label, organisations: label === 'named' ? all : [] },
  };
}

/** Whether two labels make the same audience. */
export function sameLabel(one: Labelled, other: Labelled): boolean {
  const names = ({ organisations }: Labelled) => [...organisations].sort().join();
  return one.label === other.label && names(one) === names(other);
}
