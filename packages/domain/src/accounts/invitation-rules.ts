import { hasDuty, type PersonActor } from '../kernel/actor.ts';
import type { OrganisationKind } from '../organisations/organisation.ts';
import type { StaffDuty } from './person.ts';

/**
 * Why somebody may not be invited in this way, or null: only staff appoint delegates and invite addresses of other
 * domains; duties are for people of the host and given by an administrator.
 */
export function invitationRefusal({
  by,
  organisation,
  email,
  isDelegate,
  duties,
}: {
  by: PersonActor;
  organisation: { readonly kind: OrganisationKind; readonly domains: readonly string[] };
  email: string;
  isDelegate: boolean;
  duties: readonly StaffDuty[];
}): string | null {
  const ofStaff = hasDuty(by, 'administrator') || hasDuty(by, 'partnership_manager');
  if (duties.length > 0 && organisation.kind !== 'host') return 'accounts.duties_for_host';
  if (duties.length > 0 && !hasDuty(by, 'administrator')) return 'accounts.duties_by_administrator';
  if (organisation.kind === 'host' && !hasDuty(by, 'administrator')) return 'accounts.host_by_administrator';
  if (isDelegate && !ofStaff) return 'accounts.delegates_by_staff';
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (!ofStaff && !organisation.domains.includes(domain)) return 'accounts.other_domain';
  return null;
}
