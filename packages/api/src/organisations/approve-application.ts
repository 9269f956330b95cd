import { idOut } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import {
  applicationLifecycle,
  approveApplicationInput,
  decidedApplication,
} from '@portal/domain/organisations/application';
import { approveApplication as approved } from '@portal/domain/organisations/application.events';
import { inviteNewcomer } from '../accounts/index.ts';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkSaved } from '../core/saved.ts';
import { applicationSubject } from './application.subject.ts';
import { saveApplication } from './applications.repository.ts';
import { bringInOrganisation } from './bring-in-organisation.ts';

/**
 * Admits an organisation that has applied, and invites the applicant as its first delegate.
 * @throws DomainError `accounts.has_account` when the applicant is somebody of another organisation.
 */
export const approveApplication = command({
  name: 'organisations.approveApplication',
  input: approveApplicationInput,
  output: decidedApplication.extend({ organisationId: idOut('organisation') }),
  access: { authorise: { applicationId: applicationSubject.may('organisations.approveApplication') } },
  rest: {
    method: 'POST',
    path: '/organisation-applications/{applicationId}/approve',
    summary: 'Admits an organisation that has applied, and invites the applicant as its delegate.',
  },
  async run({ work, input: { applicationId: id }, subject: { applicationId: found } }) {
    const application = found.organisationApplication;
    const state = transition(applicationLifecycle, 'approveApplication', application.state);
    const { name, nameNative, kind, country, domain, revision } = application;
    const details = { name, nameNative, kind, country, domains: [domain], aliases: [] };
    const organisationId = await bringInOrganisation(work, details);
    await inviteNewcomer(work, {
      organisationId,
      email: application.contactEmail,
      isDelegate: true,
      duties: [],
    });
    const decidedBy = personOf(work.actor).personId;
    checkSaved(
      await saveApplication(work.tx, { id, revision, state, decidedBy, organisationId, now: work.now }),
    );
    work.emit(approved({ objectId: id, organisationId }, { organisation: organisationId }));
    return { id, state, organisationId };
  },
});
