import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid } from '@portal/domain/kernel/ids';
import type { OutboxRow } from './outbox.repository.ts';
import type { MailPlan } from './planned-mail.ts';
import { listDocumentFollowers, listFollowers } from './recipients.repository.ts';

/** What those are told who follow the space, a folder in it, and the document itself. */
const ofDocument = {
  'documents.postDocument': { ofSpace: 'document-posted', ofFolder: 'document-filed', ofDocument: null },
  'documents.addVersion': {
    ofSpace: 'version-added',
    ofFolder: 'version-filed',
    ofDocument: 'new-version',
  },
  'documents.withdrawDocument': { ofSpace: null, ofFolder: null, ofDocument: 'document-withdrawn' },
} as const;
type OfDocument = keyof typeof ofDocument;

/**
 * The mails of an event to those who follow what it is about; whoever acted is not told, and whoever follows a document,
 * its folder and its space is told once, for the closest of them.
 */
export async function planNews(tx: SystemTx, event: OutboxRow): Promise<MailPlan[]> {
  const { spaceId: space, objectId, payload, actorId } = event;
  if (!space) return [];
  const others = (people: readonly string[]) => people.filter((each) => each !== actorId);
  if (event.name in ofDocument) {
    const templates = ofDocument[event.name as OfDocument];
    const id = idFromUuid('document', objectId);
    const common = { link: `/documents/${id}`, onlyReadersOf: { kind: 'document', id } } as const;
    const followers = await listDocumentFollowers(tx, { space, document: objectId });
    const plans: MailPlan[] = [];
    if (templates.ofDocument) {
      const people = others(followers.ofDocument);
      plans.push({ ...common, template: templates.ofDocument, people, followed: { kind: 'document', id } });
    }
    if (templates.ofFolder) {
      const told = new Set([actorId, ...plans.flatMap((plan) => plan.people)]);
      const others = followers.ofFolders.filter(({ person }) => !told.has(person));
      for (const folder of new Set(others.map((each) => each.folder))) {
        const followed = { kind: 'folder', id: idFromUuid('folder', folder) } as const;
        const people = others.filter((each) => each.folder === folder).map(({ person }) => person);
        plans.push({ ...common, template: templates.ofFolder, people, followed });
      }
    }
    if (templates.ofSpace) {
      const told = plans.flatMap((plan) => plan.people);
      const people = others(followers.ofSpace).filter((each) => !told.includes(each));
      const followed = { kind: 'space', id: idFromUuid('space', space) } as const;
      plans.push({ ...common, template: templates.ofSpace, people, followed });
    }
    return plans;
  }
  if (event.name === 'spaces.postToThread') {
    const thread = { kind: 'thread', id: payload.thread as Id<'thread'> } as const;
    return [
      {
        template: 'thread-post',
        people: others(await listFollowers(tx, thread.id)),
        link: `/groups/${idFromUuid('space', space)}`,
        onlyReadersOf: thread,
        followed: thread,
      },
    ];
  }
  return [];
}

/**
 * The plan by which somebody is to be told what was planned under this template: by the same, or, where they have come
 * to follow it in another way since, by that.
 */
export function planStillFor(
  plans: readonly MailPlan[],
  { template, person }: { template: string; person: string },
): MailPlan | undefined {
  const reaches = (plan: MailPlan) => plan.people.includes(person);
  const same = plans.find((plan) => plan.template === template && reaches(plan));
  const wasNews = plans.some((plan) => plan.template === template && plan.followed);
  return same ?? (wasNews ? plans.find((plan) => plan.followed && reaches(plan)) : undefined);
}
