import { pageOf } from '@portal/domain/kernel/paging';
import { answerUntil, applicationView } from '@portal/domain/organisations/application';
import { applicationActorPolicies } from '@portal/domain/organisations/application.policy';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readOpenApplications } from './applications.repository.ts';

/** The applications that are not decided yet, the longest waiting first. */
export const listApplications = query({
  name: 'organisations.listApplications',
  input: z.strictObject({}),
  output: pageOf(applicationView),
  access: { who: actorMay(applicationActorPolicies, 'organisations.listApplications') },
  rest: {
    method: 'GET',
    path: '/organisation-applications',
    summary: 'The applications of organisations that are not decided yet.',
  },
  load: (flight) => ({ rows: flight.add(readOpenApplications, {}) }),
  view: ({ loaded }) => ({
    items: loaded.rows.map((row) => ({
      id: row.id,
      state: row.state,
      name: row.name,
      nameNative: row.nameNative,
      kind: row.kind,
      sector: row.sector,
      country: row.country,
      domain: row.domain,
      website: row.website,
      why: row.why,
      contactName: row.contactName,
      contactEmail: row.contactEmail,
      question: row.question,
      answer: row.answer,
      answerUntil: row.state === 'info_requested' && row.askedAt ? answerUntil(row.askedAt) : null,
      submittedAt: row.createdAt,
    })),
    nextCursor: null,
  }),
});
