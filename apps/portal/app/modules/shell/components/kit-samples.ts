import type { DocumentListItem } from '@portal/domain/documents/documents.inputs';
import type { Id } from '@portal/domain/kernel/ids';
import type { ThreadView } from '@portal/domain/spaces/discussion.inputs';
import { type Label, labels } from '@portal/domain/spaces/space';
import type { ActivityView } from '@portal/domain/spaces/spaces.inputs';
import type { WorkingGroupListItem } from '@portal/domain/working-groups/working-groups.inputs';
import type { Language } from '../../../shared/language.tsx';

type Words = Pick<Language, 't'>;
const day = 86_400_000;
const before = (now: Date, days: number) => new Date(now.getTime() - days * day);

export const sampleNumber = (index: number) => `CHG-0${10 + index}`;

/** Things as the API gives them, with no id that leads anywhere. */
export function sampleDocuments({ t }: Words, now: Date): DocumentListItem[] {
  const row = (label: Label, index: number): DocumentListItem => ({
    id: `doc_sample${index}` as Id<'document'>,
    number: sampleNumber(index),
    title: t('kit.sample.document'),
    label,
    state: index === 1 ? 'withdrawn' : 'posted',
    version: index + 1,
    fileName: 'plan.pdf',
    file: 'pdf',
    mediaType: 'application/pdf',
    size: 48_000 * (index + 1),
    sender: t('kit.sample.person'),
    senderOrganisation: t('kit.sample.organisation'),
    senderCountry: 'AE',
    folderId: null,
    createdAt: before(now, index + 1),
    updatedAt: before(now, index + 1),
    revision: 1,
    space: {
      id: 'spc_sample' as Id<'space'>,
      kind: 'working_group',
      code: 'CHG',
      name: t('kit.sample.group'),
    },
  });
  return labels.map(row);
}

export function sampleGroup({ t }: Words, now: Date): WorkingGroupListItem {
  return {
    id: 'spc_sample' as Id<'space'>,
    code: 'CHG',
    name: t('kit.sample.group'),
    purpose: t('kit.sample.purpose'),
    theme: {
      id: 'thm_sample' as Id<'theme'>,
      key: 'sample',
      names: { en: t('working-groups.propose.theme') },
    },
    visibility: 'partners',
    state: 'active',
    endsOn: '2027-12-31',
    people: 7,
    organisations: 5,
    countries: 4,
    myRole: 'member',
    createdAt: before(now, 90),
    updatedAt: before(now, 2),
    revision: 1,
  };
}

export function sampleThread({ t }: Words, now: Date): ThreadView {
  const post = (id: string, body: string, answers: string | null): ThreadView['posts'][number] => ({
    id: id as Id<'post'>,
    authorName: t('kit.sample.person'),
    authorOrganisation: t('kit.sample.organisation'),
    isMine: answers !== null,
    body,
    mentions: [],
    answersPostId: answers as Id<'post'> | null,
    createdAt: before(now, 1),
  });
  return {
    id: 'thr_sample' as Id<'thread'>,
    posts: [
      post('pst_one', t('kit.sample.question'), null),
      post('pst_two', t('kit.sample.answer'), 'pst_one'),
    ],
    following: true,
    mentionable: [],
    abilities: { postToThread: { allowed: true } },
  };
}

export function sampleActivity({ t }: Words, now: Date): ActivityView[] {
  const acts = ['documents.postDocument', 'spaces.approveJoinRequest'] as const;
  return acts.map((action, index) => ({
    id: `evt_sample${index}` as Id<'event'>,
    action,
    occurredAt: before(now, index + 1),
    actorName: t('kit.sample.person'),
    actorOrganisation: t('kit.sample.organisation'),
    subjectName: t('kit.sample.person'),
    document:
      index === 0
        ? { id: 'doc_sample0' as Id<'document'>, title: t('kit.sample.document'), number: sampleNumber(0) }
        : null,
    details: {},
  }));
}
