import { completeSetup, createContext, createFirstAdministrator, whoIs } from '@portal/api';
import { sessionCredential } from '@portal/auth';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { expect, test } from 'vitest';

const portal = usePortal();
const stranger = () => createContext(portal.services, { credential: { kind: 'anonymous' } });

test('the printed link sets the first password once; there is no account with a known one (trust.md A23)', async () => {
  const operator = { services: portal.services, ownerUrl: portal.ownerUrl };
  const { link } = await createFirstAdministrator(operator, { email: 'Root@Host.example', name: 'Root' });
  const { rows } = await portal.owner.query(
    'select (select count(*)::int from credentials) as known, count(*)::int as people from people',
  );
  expect(rows).toEqual([{ known: 0, people: 1 }]);
  const token = link.split('/').at(-1);
  const short = completeSetup(stranger(), { token, password: 'short' });
  expect(await refusalIn(short)).toBe('invalid_input common.invalid_input');
  const { token: session } = await completeSetup(stranger(), { token, password: 'a password of a sentence' });
  const me = await whoIs(
    createContext(portal.services, { credential: sessionCredential(session, portal.clock.now()) }),
  );
  expect(me).toMatchObject({ email: 'root@host.example', duties: ['administrator'] });
  const again = completeSetup(stranger(), { token, password: 'another password of a sentence' });
  expect(await refusalIn(again)).toBe('not_found common.not_found');
});
