import { type Label, labelLevels, labelsWithin, type Visibility } from '../spaces/space.ts';

/** Null when a document with this label may be posted here, else the code of the reason. */
export function refusalOfLabel(
  label: Label,
  space: { visibility: Visibility },
  named: { organisations: number },
): string | null {
  if (label === 'view_only') return 'documents.view_only_unavailable';
  if (!labelsWithin(space.visibility).includes(label)) return 'documents.label_wider_than_space';
  if (label === 'named' && named.organisations === 0) return 'documents.nobody_named';
  if (label !== 'named' && named.organisations > 0) return 'documents.named_without_label';
  return null;
}

/** A label with the organisations that it names, those of its author always among them. */
type Labelled = { readonly label: Label; readonly organisations: readonly string[] };

/** Whether anybody comes to see what they could not see before. */
export function widensAudience(before: Labelled, after: Labelled): boolean {
  if (before.label !== 'named' || after.label !== 'named') {
    return labelLevels[after.label] < labelLevels[before.label];
  }
  return after.organisations.some((each) => !before.organisations.includes(each));
}

/**
 * Null when this person may give the document its new label, else the code of the reason. To narrow an audience is
 * free. To widen it is for the organisation that sent the document, which answers for its content, and leaves a reason.
 */
export function refusalOfRelabel(
  before: Labelled,
  after: Labelled,
  by: { readonly ofSender: boolean; readonly reason: string },
): string | null {
  if (!widensAudience(before, after)) return null;
  if (!by.ofSender) return 'documents.only_sender_widens';
  return by.reason === '' ? 'documents.reason_to_widen' : null;
}
