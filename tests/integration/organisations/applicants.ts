import { applyToTakePart, confirmApplication, oneTimeTokenFor } from '@portal/api';
import { type Id, idFromUuid } from '@portal/domain/kernel/ids';
import type { TestPortal } from '@portal/test-support/portal';
import { strangerAt } from '@portal/test-support/sign-in';

export const whole = {
  name: 'Port of Trieste',
  nameNative: 'Porto di Trieste',
  kind: 'government',
  sector: 'Logistics',
  country: 'IT',
  domain: 'port.example',
  website: 'https://www.port.example',
  why: 'Charging of lorries on the quay.',
  contactName: 'Ada Riva',
  contactEmail: 'ada@port.example',
};
type ApplicationId = Id<'organisationApplication'>;

/** Somebody fills in the form. */
export async function anApplicant(
  portal: TestPortal,
  change: Partial<typeof whole> = {},
): Promise<ApplicationId> {
  await applyToTakePart(strangerAt(portal, crypto.randomUUID()), { ...whole, ...change }, 'en');
  const { rows } = await portal.owner.query<{ id: string }>(
    'select id from organisation_applications order by id desc limit 1',
  );
  return idFromUuid('organisationApplication', rows[0]?.id as string);
}

/** The secret of a link in one of its mails. */
export function secretOf(portal: TestPortal, purpose: 'confirm' | 'answer', id: ApplicationId): string {
  return oneTimeTokenFor(portal.services.settings.signingKey, purpose, id);
}

/** An application that staff see. */
export async function anApplication(
  portal: TestPortal,
  change: Partial<typeof whole> = {},
): Promise<ApplicationId> {
  const id = await anApplicant(portal, change);
  await confirmApplication(strangerAt(portal), { token: secretOf(portal, 'confirm', id) });
  return id;
}
