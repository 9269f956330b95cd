import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { recordedActs } from '@portal/domain/audit/recorded-acts';
import type { Language } from '../../../shared/language.tsx';

/** The reads of the administration itself, which leave nothing in the record. */
const reads = [
  ...(Object.keys(adminActorPolicies) as (keyof typeof adminActorPolicies)[]),
  'notifications.listMails',
  'organisations.listApplications',
] as const;

/** An act in words, as the record and the tables of roles call it. */
export function actWords({ t }: Language, act: string): string {
  const recorded = recordedActs.find((each) => each === act);
  if (recorded) return t(`audit.act.${recorded}`);
  const read = reads.find((each) => each === act);
  return read ? t(`admin.act.${read}`) : act;
}
