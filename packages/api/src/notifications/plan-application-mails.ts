import type { SystemTx } from '@portal/db/transaction';
import { idFromUuid } from '@portal/domain/kernel/ids';
import type { Settings } from '../core/context.ts';
import { oneTimeTokenFor } from '../core/one-time-token.ts';
import type { OutboxRow } from './outbox.repository.ts';
import type { MailPlan } from './planned-mail.ts';
import { listManagers } from './recipients.repository.ts';

/**
 * What an applicant, who has no account, is told: a link to confirm, a question with a link to answer, why not, or that it was closed for want of an answer; and
 * that something waits, to those who admit organisations.
 */
export async function planApplicationMails(
  tx: SystemTx,
  { name, objectId, payload }: OutboxRow,
  { signingKey }: Settings,
): Promise<MailPlan[]> {
  const id = idFromUuid('organisationApplication', objectId);
  const applicant = { people: [], address: String(payload.email), locale: String(payload.locale) };
  switch (name) {
    case 'organisations.applyToTakePart': {
      const secret = oneTimeTokenFor(signingKey, 'confirm', id);
      return [{ ...applicant, template: 'application-confirm', link: '/apply/confirm/', secret }];
    }
    case 'organisations.askApplicant': {
      const secret = oneTimeTokenFor(signingKey, 'answer', id);
      const words = { question: String(payload.question) };
      return [{ ...applicant, template: 'application-question', link: '/apply/answer/', secret, words }];
    }
    case 'organisations.declineApplication': {
      const words = { reason: String(payload.reason) };
      return [{ ...applicant, template: 'application-declined', link: '/take-part', words }];
    }
    case 'organisations.lapseApplication': {
      const words = { question: String(payload.question) };
      return [{ ...applicant, template: 'application-lapsed', link: '/apply', words }];
    }
    default: {
      const template = name.endsWith('answerQuestion') ? 'application-answered' : 'application-waiting';
      const words = { organisation: String(payload.name) };
      return [{ template, people: await listManagers(tx), link: '/staff/applications', words }];
    }
  }
}
