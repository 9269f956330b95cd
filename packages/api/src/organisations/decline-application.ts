import { transition } from '@portal/domain/kernel/lifecycle';
import {
  applicationLifecycle,
  decidedApplication,
  declineApplicationInput,
} from '@portal/domain/organisations/application';
import { declineApplication as declined } from '@portal/domain/organisations/application.events';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { applicationSubject } from './application.subject.ts';
import { saveApplication } from './applications.repository.ts';

/** Declines an application; the applicant is told why by mail. */
export const declineApplication = command({
  name: 'organisations.declineApplication',
  input: declineApplicationInput,
  output: decidedApplication,
  access: { authorise: { applicationId: applicationSubject.may('organisations.declineApplication') } },
  rest: {
    method: 'POST',
    path: '/organisation-applications/{applicationId}/decline',
    summary: 'Declines an application, with a reason that the applicant is told.',
  },
  async run({ work, input: { applicationId: id, reason }, subject: { applicationId: found } }) {
    const { state: from, revision, contactEmail: email, locale } = found.organisationApplication;
    const state = transition(applicationLifecycle, 'declineApplication', from);
    const decidedBy = personOf(work.actor).personId;
    checkSaved(await saveApplication(work.tx, { id, revision, state, reason, decidedBy, now: work.now }));
    work.emit(declined({ objectId: id }, { email, locale, reason }));
    return { id, state };
  },
});
