import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, askers, pageMatrix } from './page-matrix.ts';
import { type Session, signIn, stranger } from './support/session.ts';
import { addresses } from './support/site-map.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
const sessions = {} as Record<Asker, Session>;
let web: WebProcess;
let ids: Record<string, string>;

const emails: Record<Exclude<Asker, 'stranger'>, string> = {
  pending: 'pending@applicant.example',
  exMember: 'exmember@institute.example',
  outsider: 'outsider@rival.example',
  observer: 'observer@institute.example',
  member: 'member@enterprise.example',
  chair: 'chair@ministry.example',
  manager: 'manager@host.example',
  admin: 'admin@host.example',
  auditor: 'auditor@host.example',
};

beforeAll(async () => {
  const world = await aWorld(portal);
  const spaceId = await anActiveGroup(portal, world, {
    seats: {
      chair: 'chair',
      secretary: 'secretary',
      member: 'member',
      observer: 'observer',
      exMember: 'member',
    },
  });
  await portal.as(world.people.exMember).spaces.leaveSpace({ spaceId });
  const documentId = await aDocument(portal, world.people.member, spaceId);
  await aVersion(portal, world.people.member, documentId);
  ids = {
    spaceId,
    documentId,
    organisationId: world.organisations.body,
    token: 'x'.repeat(43),
    personId: world.people.chair,
    theme: 'safety-for-family',
    from: '1',
    to: '2',
  };
  web = await startWeb(portal);
  for (const asker of askers) {
    sessions[asker] = asker === 'stranger' ? stranger(web.origin) : await signIn(web.origin, emails[asker]);
  }
}, 120_000);
afterAll(() => web.stop());

test('every page of the site map is in the matrix, and nothing else', () => {
  expect(addresses().sort()).toEqual(Object.keys(pageMatrix).sort());
});

const queries: Record<string, string> = { '/groups/:spaceId/documents/audience': '?label=group' };

test.each(Object.keys(pageMatrix))('%s answers each asker as the matrix says', async (page) => {
  const path = page.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? '').replace('*', 'no-such-page');
  const answered = await Promise.all(
    askers.map(async (asker) => [asker, (await sessions[asker].get(path + (queries[page] ?? ''))).status]),
  );
  expect(Object.fromEntries(answered)).toEqual(pageMatrix[page]);
});
