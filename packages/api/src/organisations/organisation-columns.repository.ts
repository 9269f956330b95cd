import { organisations } from '@portal/db/schema/organisations';
import type { Id } from '@portal/domain/kernel/ids';
import type { OrganisationBrief } from '@portal/domain/organisations/organisation';

/** The columns with which any read can name an organisation. */
export const organisationColumns = {
  organisationId: organisations.id,
  organisationName: organisations.name,
  organisationNameNative: organisations.nameNative,
  organisationKind: organisations.kind,
  organisationCountry: organisations.country,
};
export type OrganisationColumns = {
  organisationId: Id<'organisation'>;
  organisationName: string;
  organisationNameNative: string | null;
  organisationKind: (typeof organisations.$inferSelect)['kind'];
  organisationCountry: string;
};

/** The same as it is named wherever it is mentioned. */
export function organisationBriefOf(row: OrganisationColumns): OrganisationBrief {
  return {
    id: row.organisationId,
    name: row.organisationName,
    nameNative: row.organisationNameNative,
    kind: row.organisationKind,
    country: row.organisationCountry,
  };
}
