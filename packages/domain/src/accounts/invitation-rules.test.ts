import { expect, test } from 'vitest';
import type { PersonActor } from '../kernel/actor.ts';
import { invitationRefusal } from './invitation-rules.ts';

const somebody = { kind: 'person', state: 'active', organisationState: 'active', duties: [] };
const admin = { ...somebody, organisationKind: 'host', duties: ['administrator'] } as unknown as PersonActor;
const manager = { ...admin, duties: ['partnership_manager'] } as unknown as PersonActor;
const delegate = { ...somebody, organisationKind: 'enterprise', isDelegate: true } as unknown as PersonActor;
const partner = { kind: 'enterprise', domains: ['voltara.example'] } as const;
const host = { kind: 'host', domains: [] } as const;
const own = { organisation: partner, email: 'a@voltara.example', isDelegate: false, duties: [] } as const;

test.each([
  ['a delegate invites a colleague', { ...own, by: delegate }, null],
  [
    'a delegate invites elsewhere',
    { ...own, by: delegate, email: 'a@mail.example' },
    'accounts.other_domain',
  ],
  ['a look-alike domain', { ...own, by: delegate, email: 'a@x.voltara.example' }, 'accounts.other_domain'],
  [
    'a delegate appoints a delegate',
    { ...own, by: delegate, isDelegate: true },
    'accounts.delegates_by_staff',
  ],
  [
    'staff appoint a delegate of any domain',
    { ...own, by: manager, isDelegate: true, email: 'a@b.example' },
    null,
  ],
  ['duties elsewhere', { ...own, by: admin, duties: ['auditor'] as const }, 'accounts.duties_for_host'],
  [
    'a manager gives duties',
    { ...own, organisation: host, by: manager, duties: ['auditor'] as const },
    'accounts.duties_by_administrator',
  ],
  [
    'a manager brings in staff',
    { ...own, organisation: host, by: manager },
    'accounts.host_by_administrator',
  ],
  [
    'an administrator brings in staff',
    { ...own, organisation: host, by: admin, duties: ['reviewer'] as const },
    null,
  ],
])('%s', (_what, invitation, expected) => {
  expect(invitationRefusal(invitation)).toBe(expected);
});
