import { asSystem } from '@portal/db/transaction';
import { anonymous } from '@portal/domain/kernel/actor';
import { unansweredSince } from '@portal/domain/organisations/application';
import { lapseApplication as lapsed } from '@portal/domain/organisations/application.events';
import { createContext, type Services } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { lapseUnanswered } from './applications.repository.ts';

/**
 * The worker's part: an application whose question was not answered within its days is closed, in one transaction with
 * its line in the record and the mail to the applicant. Until then an answer counts, and afterwards nothing keeps the
 * applicant from applying anew. Returns how many it closed.
 */
export async function lapseApplications(services: Services): Promise<number> {
  const context = createContext(services, { credential: { kind: 'anonymous' } });
  return asSystem(services.database, async (tx) => {
    const { work, emitted } = beginWork(context, tx as never, anonymous);
    for (const { id, ...words } of await lapseUnanswered(tx, unansweredSince(context.now), context.now)) {
      work.emit(lapsed({ objectId: id }, words));
    }
    await writeEmitted(context, tx as never, anonymous, emitted);
    return emitted.length;
  });
}
