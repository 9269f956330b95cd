import { refusalOf } from '@portal/api';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { type Id, type IdKind, uuidFromId } from '@portal/domain/kernel/ids';
import type { TestPortal } from './portal.ts';

/** What somebody is told who is refused: `kind code`. Fails when the act went through or broke. */
export async function refusalIn(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal instanceof DomainError) return `${refusal.kind} ${refusal.code}`;
    throw error;
  }
  return 'allowed';
}

/** How the record has an act on a thing: decisions in the order in which they were written. */
export async function recorded(
  portal: TestPortal,
  act: string,
  kind: IdKind,
  id: Id<IdKind>,
): Promise<string[]> {
  const { rows } = await portal.owner.query<{ decision: string }>(
    'select decision from audit_events where name = $1 and object_id = $2 order by recorded_at',
    [act, uuidFromId(kind, id)],
  );
  return rows.map((row) => row.decision);
}

/** An id of the right kind that never existed. */
export const neverExisted = {
  space: 'spc_01kjpwd6ngfh3skk90w4ney0x1' as Id<'space'>,
  document: 'doc_01kjpwd6ngfh3skk90w4ney0x1' as Id<'document'>,
  membership: 'mem_01kjpwd6ngfh3skk90w4ney0x1' as Id<'membership'>,
  joinRequest: 'jrq_01kjpwd6ngfh3skk90w4ney0x1' as Id<'joinRequest'>,
  invitation: 'inv_01kjpwd6ngfh3skk90w4ney0x1' as Id<'invitation'>,
  mail: 'eml_01kjpwd6ngfh3skk90w4ney0x1' as Id<'mail'>,
  thread: 'thr_01kjpwd6ngfh3skk90w4ney0x1' as Id<'thread'>,
  organisation: 'org_01kjpwd6ngfh3skk90w4ney0x1' as Id<'organisation'>,
};
