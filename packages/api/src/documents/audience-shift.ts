import { type OrganisationColumns, organisationBriefOf } from '../organisations/index.ts';

type Count = OrganisationColumns & { people: number };

/**
 * Who comes to see something and who no longer does, by organisation. Audiences of one document differ by whole
 * organisations or by who of them holds a seat, so the difference of the counts is that of the people.
 */
export function audienceShift(before: readonly Count[], after: readonly Count[]) {
  return { gains: moreIn(after, before), loses: moreIn(before, after) };
}

function moreIn(these: readonly Count[], those: readonly Count[]) {
  const known = new Map<string, number>(those.map((each) => [each.organisationId, each.people]));
  return these
    .map((each) => ({
      organisation: organisationBriefOf(each),
      people: each.people - (known.get(each.organisationId) ?? 0),
    }))
    .filter(({ people }) => people > 0);
}
