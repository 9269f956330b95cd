import type { AudienceView } from '@portal/domain/documents/documents.inputs';
import type { Label } from '@portal/domain/spaces/space';
import type { Audience } from '@portal/domain/spaces/truth-table';
import { type OrganisationColumns, organisationBriefOf } from '../organisations/index.ts';

type Count = OrganisationColumns & { people: number };
type Name = { organisationId: string; name: string; rule: string };

/** Counts by organisation, with the names that the reader may know. */
export function audienceViewOf(given: {
  label: Label;
  audience: Audience;
  counts: readonly Count[];
  names: readonly Name[];
  competitor: boolean;
}): AudienceView {
  const byOrganisation = given.counts.map((count) => ({
    organisation: organisationBriefOf(count),
    people: count.people,
    names: given.names
      .filter((each) => each.organisationId === count.organisationId)
      .map(({ name, rule }) => ({ name, rule })),
  }));
  return {
    label: given.label,
    audience: given.audience,
    people: byOrganisation.reduce((sum, each) => sum + each.people, 0),
    organisations: byOrganisation.length,
    hostStaff: byOrganisation
      .filter((each) => each.organisation.kind === 'host')
      .reduce((sum, each) => sum + each.people, 0),
    includesCompetitor: given.competitor,
    byOrganisation,
  };
}

/** Rows of people as counts by organisation. */
export function countByOrganisation(rows: readonly OrganisationColumns[]): Count[] {
  const counts = new Map<string, Count>();
  for (const row of rows) {
    const found = counts.get(row.organisationId);
    if (found) found.people += 1;
    else counts.set(row.organisationId, { ...row, people: 1 });
  }
  return [...counts.values()];
}
