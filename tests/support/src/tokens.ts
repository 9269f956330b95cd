import { createHmac } from 'node:crypto';
import type { TestPortal } from './portal.ts';

/** The secret in an invitation's mail, as its reader would find it there. */
export function oneTimeTokenFor(portal: TestPortal, invitationId: string): string {
  return createHmac('sha256', portal.services.settings.signingKey)
    .update(`invitation|${invitationId}`)
    .digest('base64url');
}
