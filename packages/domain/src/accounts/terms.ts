import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { idempotencyKey } from '../kernel/command.ts';

/** The version of the terms of taking part that holds now; it rises when their text says something else. */
export const currentTermsVersion = 1;

/** Whoever has not accepted the terms that hold now does nothing else first. Jobs of the portal itself are not asked. */
export function needsTerms(actor: Actor): boolean {
  return actor.kind === 'person' && actor.via !== 'portal' && actor.termsVersion < currentTermsVersion;
}

export const acceptTermsInput = z.strictObject({
  /** The version that was read. */
  version: z.coerce.number().int().min(1),
  idempotencyKey,
});
