import { type Label, labelsWithin, type Visibility } from '../spaces/space.ts';

type FieldErrors = Record<string, { code: string; params: Record<string, unknown> }>;

/** How far ahead a group may be planned; beyond it, it is renewed instead. */
const longestYears = 5;

/** Null when a group may be proposed like this at this time, else what is wrong, by field. */
export function refusalOfProposal(
  proposal: { endsOn: string; visibility: Visibility; defaultLabel: Label },
  now: Date,
): FieldErrors | null {
  const today = now.toISOString().slice(0, 10);
  const latest = `${now.getUTCFullYear() + longestYears}${today.slice(4)}`;
  if (proposal.endsOn <= today) return { endsOn: { code: 'common.date_in_past', params: {} } };
  if (proposal.endsOn > latest) {
    return { endsOn: { code: 'working_groups.end_too_far', params: { years: longestYears } } };
  }
  if (!labelsWithin(proposal.visibility).includes(proposal.defaultLabel)) {
    return { defaultLabel: { code: 'documents.label_wider_than_space', params: {} } };
  }
  return null;
}
