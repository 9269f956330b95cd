import { exportMyData as exported } from '@portal/domain/accounts/accounts.events';
import type { Context } from '../core/context.ts';
import { checkSecondFactor } from '../core/entry-checks.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import {
  type OwnDataCursor,
  type OwnDataSectionName,
  ownDataSections,
  readPortion,
} from './own-data.repository.ts';
import { withOwnSession } from './own-session.ts';

/** So many rows at a time: what is in memory, however much there is. */
const portion = 500;

export type OwnDataPortion = {
  readonly section: OwnDataSectionName;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Everything that the portal keeps about me, section by section, the oldest first. On record before the first row goes
 * out; each portion is read under my rights of that moment. Each section comes at least once, if only empty.
 * @throws DomainError `accounts.confirm_first` without a fresh proof that it is me (trust.md H1).
 */
export async function exportMyData(context: Context): Promise<AsyncGenerator<OwnDataPortion, void>> {
  await withOwnSession(context, 'accounts.exportMyData', async (tx, actor) => {
    checkSecondFactor(context, actor, {});
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(exported({ objectId: actor.personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
  });
  return portions(context);
}

async function* portions(context: Context): AsyncGenerator<OwnDataPortion, void> {
  for (const section of Object.keys(ownDataSections) as OwnDataSectionName[]) {
    let after: OwnDataCursor | null = null;
    do {
      const page = await withOwnSession(context, 'accounts.exportMyData', (tx, actor) =>
        readPortion(tx, section, { personId: actor.personId, after, limit: portion }),
      );
      yield { section, rows: page.rows };
      after = page.next;
    } while (after);
  }
}
