import { resumableUploads } from '@portal/db/schema/documents';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, eq, isNull, lt, or } from 'drizzle-orm';

export type ResumableUploadRow = typeof resumableUploads.$inferSelect;

export async function insertResumableUpload(
  tx: ScopedTx,
  upload: typeof resumableUploads.$inferInsert,
): Promise<void> {
  await tx.insert(resumableUploads).values(upload);
}

/** Mine only, by row-level security. */
export async function findMyResumableUpload(
  tx: ScopedTx,
  id: Id<'upload'>,
): Promise<ResumableUploadRow | null> {
  const [row] = await tx.select().from(resumableUploads).where(eq(resumableUploads.id, id));
  return row ?? null;
}

export async function saveExpiry(tx: ScopedTx, id: Id<'upload'>, expiresAt: Date): Promise<void> {
  await tx.update(resumableUploads).set({ expiresAt }).where(eq(resumableUploads.id, id));
}

export async function savePosted(
  tx: ScopedTx,
  id: Id<'upload'>,
  postedDocumentId: Id<'document'>,
): Promise<void> {
  await tx.update(resumableUploads).set({ postedDocumentId }).where(eq(resumableUploads.id, id));
}

export async function removeResumableUpload(tx: ScopedTx, id: Id<'upload'>): Promise<void> {
  await tx.delete(resumableUploads).where(eq(resumableUploads.id, id));
}

/** Takes or renews the hold. Null when somebody else has it; else whether somebody waits for it. */
export async function saveHold(
  tx: ScopedTx,
  hold: { id: Id<'upload'>; heldBy: string; heldUntil: Date; now: Date },
): Promise<{ handOver: boolean } | null> {
  const { id, heldBy, heldUntil, now } = hold;
  const mine = await tx
    .update(resumableUploads)
    .set({ heldBy, heldUntil })
    .where(
      and(
        eq(resumableUploads.id, id),
        or(
          isNull(resumableUploads.heldBy),
          eq(resumableUploads.heldBy, heldBy),
          lt(resumableUploads.heldUntil, now),
        ),
      ),
    )
    .returning({ handOver: resumableUploads.handOver });
  return mine[0] ?? null;
}

export async function askForHandOver(tx: ScopedTx, id: Id<'upload'>): Promise<void> {
  await tx.update(resumableUploads).set({ handOver: true }).where(eq(resumableUploads.id, id));
}

export async function removeHold(tx: ScopedTx, id: Id<'upload'>, heldBy: string): Promise<void> {
  await tx
    .update(resumableUploads)
    .set({ heldBy: null, heldUntil: null, handOver: false })
    .where(and(eq(resumableUploads.id, id), eq(resumableUploads.heldBy, heldBy)));
}
