import { type Label, labelsWithin, type Visibility } from '../spaces/space.ts';

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
