import type { Id } from '@portal/domain/kernel/ids';
import { nameKey } from '@portal/domain/kernel/text';
import type { OrganisationKind } from '@portal/domain/organisations/organisation';
import { addOrganisation as added } from '@portal/domain/organisations/organisations.events';
import type { Sector } from '@portal/domain/organisations/sector';
import type { Work } from '../core/work.ts';
import { insertOrganisation } from './organisations.repository.ts';

type Details = {
  name: string;
  nameNative: string | null;
  kind: OrganisationKind;
  country: string;
  domains: string[];
  aliases: string[];
  sector?: Sector | null;
};

/** Enters an organisation that takes part from now on, as part of somebody's work. */
export async function bringInOrganisation(work: Work, details: Details): Promise<Id<'organisation'>> {
  const id = work.newId('organisation');
  const { name, kind, country } = details;
  await insertOrganisation(work.tx, {
    ...details,
    id,
    nameKey: nameKey(name),
    state: 'active',
    createdAt: work.now,
    updatedAt: work.now,
  });
  work.emit(added({ objectId: id, organisationId: id }, { name, kind, country }));
  return id;
}
