import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { auditActorPolicies } from '@portal/domain/audit/audit.policy';
import type { Actor } from '@portal/domain/kernel/actor';
import { decide, type Policy } from '@portal/domain/kernel/policy';
import { notificationActorPolicies } from '@portal/domain/notifications/notifications.policy';

/** The parts of the administration in their order, and who has them. */
const parts = {
  people: adminActorPolicies['admin.listPeople'],
  organisations: adminActorPolicies['admin.listOrganisations'],
  roles: adminActorPolicies['admin.getRoles'],
  jobs: adminActorPolicies['admin.getJobs'],
  mails: notificationActorPolicies['notifications.listMails'],
  storage: adminActorPolicies['admin.getStorage'],
  health: adminActorPolicies['admin.getHealth'],
  audit: auditActorPolicies['audit.listEvents'],
} as const satisfies Record<string, Policy<{ readonly actor: Actor }>>;
export type AdminPart = keyof typeof parts;

/** The parts that this person has; none for nearly everybody, and then there is no administration. */
export function adminPartsOf(actor: Actor): AdminPart[] {
  return (Object.keys(parts) as AdminPart[]).filter(
    (part) => decide<{ readonly actor: Actor }>(parts[part], { actor }).effect === 'allow',
  );
}
