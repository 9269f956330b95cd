import { z } from 'zod';

// The next one has to fit into the database's integer.
const greatestRevision = 2_147_483_646;

/** The row's version that the writer saw; a write on another one is refused with both sides. */
export const revision = z.coerce.number().int().min(1).max(greatestRevision);

/**
 * Sent by a form or a client with each command, so that a double click or a retry does it once
 * (kept per person and route for 24 hours).
 */
export const idempotencyKey = z
  .string()
  .regex(/^[\w-]{8,100}$/u)
  .optional();

/** What a page may offer, and why not. */
export const ability = z.union([
  z.strictObject({ allowed: z.literal(true) }),
  z.strictObject({ allowed: z.literal(false), reason: z.string() }),
]);
