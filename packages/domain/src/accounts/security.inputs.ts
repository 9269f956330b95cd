import { z } from 'zod';
import { idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { emailAddress } from '../kernel/text.ts';
import { newPassword, oneTimeToken, typedPassword } from './accounts.inputs.ts';

/** Hours for which the link to a new password works (trust.md A19). */
export const passwordResetHours = 1;

export const requestPasswordResetInput = z.strictObject({ email: emailAddress });
export const resetPasswordInput = z.strictObject({ token: oneTimeToken, password: newPassword });
export const changePasswordInput = z.strictObject({ currentPassword: typedPassword, password: newPassword });
export const confirmIdentityInput = z.strictObject({ password: typedPassword });

/** One browser in which I am signed in. */
export const sessionView = z.strictObject({
  id: idOut('session'),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
  /** What the browser says of itself. */
  userAgent: z.string(),
  isThisOne: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const endSessionInput = z.strictObject({ sessionId: idOf('session'), idempotencyKey });
export const endOtherSessionsInput = z.strictObject({ idempotencyKey });
