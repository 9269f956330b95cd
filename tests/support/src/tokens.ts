import { createHmac } from 'node:crypto';
import type { TestPortal } from './portal.ts';

/** The secret in a mail's link, as its reader would find it there. */
export function oneTimeTokenFor(portal: TestPortal, id: string, purpose = 'invitation'): string {
  return createHmac('sha256', portal.services.settings.signingKey)
    .update(`${purpose}|${id}`)
    .digest('base64url');
}
