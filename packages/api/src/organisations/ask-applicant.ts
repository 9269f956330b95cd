import { transition } from '@portal/domain/kernel/lifecycle';
import {
  applicationLifecycle,
  askApplicantInput,
  decidedApplication,
} from '@portal/domain/organisations/application';
import { askApplicant as asked } from '@portal/domain/organisations/application.events';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { applicationSubject } from './application.subject.ts';
import { saveApplication } from './applications.repository.ts';

/** Asks the applicant something by mail; a link in it leads to the answer. A former answer makes room. */
export const askApplicant = command({
  name: 'organisations.askApplicant',
  input: askApplicantInput,
  output: decidedApplication,
  access: { authorise: { applicationId: applicationSubject.may('organisations.askApplicant') } },
  rest: {
    method: 'POST',
    path: '/organisation-applications/{applicationId}/ask',
    summary: 'Asks the applicant something by mail.',
  },
  async run({ work, input: { applicationId: id, question }, subject: { applicationId: found } }) {
    const { state: from, revision, contactEmail: email, locale } = found.organisationApplication;
    const state = transition(applicationLifecycle, 'askApplicant', from);
    const { now } = work;
    checkSaved(await saveApplication(work.tx, { id, revision, state, question, askedAt: now, now }));
    work.emit(asked({ objectId: id }, { email, locale, question }));
    return { id, state };
  },
});
