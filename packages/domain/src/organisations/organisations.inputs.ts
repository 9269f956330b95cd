import { z } from 'zod';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput } from '../kernel/paging.ts';
import { organisationBrief, organisationStates } from './organisation.ts';

export const listOrganisationsInput = z.strictObject({ ...pageInput });
export const getOrganisationInput = z.strictObject({ organisationId: idOf('organisation') });

export const organisationView = organisationBrief.extend({
  id: idOut('organisation'),
  state: z.enum(organisationStates),
  createdAt: z.date(),
  updatedAt: z.date(),
  revision: z.number(),
});
