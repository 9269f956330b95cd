import { createHash } from 'node:crypto';
import { idempotencyKeys } from '@portal/db/schema/audit';
import type { ScopedTx } from '@portal/db/transaction';
import type { Actor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { and, eq } from 'drizzle-orm';
import superjson from 'superjson';
import { canonicalJson } from './work.ts';

type Claim =
  | { readonly done: true; readonly response: unknown }
  | { readonly done: false; keep(response: unknown): Promise<void> };

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Claims a client's key for this command in this transaction. Of two at the same time the second waits
 * for the first and then gets its answer.
 * @throws DomainError `conflict` when the key was used for something else.
 */
export async function claimKey(
  tx: ScopedTx,
  claim: { actor: Actor; act: string; key: string | undefined; input: unknown; now: Date },
): Promise<Claim> {
  const { actor, act, key, input, now } = claim;
  if (!key) return { done: false, keep: async () => {} };
  const personId = actor.kind === 'person' ? (uuidFromId('person', actor.personId) ?? nobody) : nobody;
  const requestHash = createHash('sha256').update(canonicalJson(input)).digest('hex');
  const mine = and(
    eq(idempotencyKeys.personId, personId),
    eq(idempotencyKeys.route, act),
    eq(idempotencyKeys.key, key),
  );
  const inserted = await tx
    .insert(idempotencyKeys)
    .values({ personId, route: act, key, requestHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (inserted.length > 0) {
    return {
      done: false,
      keep: async (response) => {
        await tx
          .update(idempotencyKeys)
          .set({ response: superjson.stringify(response) })
          .where(mine);
      },
    };
  }
  const [earlier] = await tx.select().from(idempotencyKeys).where(mine);
  if (!earlier || earlier.requestHash !== requestHash) {
    throw new DomainError('conflict', 'common.key_reused');
  }
  return { done: true, response: earlier.response === null ? null : superjson.parse(earlier.response) };
}
