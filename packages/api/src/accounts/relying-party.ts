import type { RelyingParty } from '@portal/auth';
import type { Context } from '../core/context.ts';

/** The portal as passkeys know it: bound to its address. */
export function partyOf({ services: { settings } }: Context): RelyingParty {
  return { publicUrl: settings.publicUrl, name: settings.brandName };
}
