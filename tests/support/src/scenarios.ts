import { Readable } from 'node:stream';
import { acceptInvitation, Upload } from '@portal/api';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { Label, SpaceRole, Visibility } from '@portal/domain/spaces/space';
import type { TestPortal } from './portal.ts';
import { oneTimeTokenFor } from './tokens.ts';
import type { PersonaKey, World } from './world.ts';

type Seats = Partial<Record<PersonaKey, SpaceRole>>;
const usualSeats: Seats = { chair: 'chair', secretary: 'secretary', member: 'member', observer: 'observer' };

/** An approved group with these seats, made the way people make one. `delegate` proposes and stays a member. */
export async function anActiveGroup(
  portal: TestPortal,
  world: World,
  options: { name?: string; visibility?: Visibility; defaultLabel?: Label; seats?: Seats } = {},
): Promise<Id<'space'>> {
  const { people } = world;
  const { items: themes } = await portal.asStranger().workingGroups.listThemes({});
  const { id } = await portal.as(people.delegate).workingGroups.proposeWorkingGroup({
    name: options.name ?? 'Battery passport',
    themeId: themes[0]?.id as string,
    purpose: 'Agree one set of battery data attributes.',
    endsOn: '2027-12-31',
    visibility: options.visibility ?? 'members',
    defaultLabel: options.defaultLabel ?? 'group',
  });
  await portal.as(people.manager).workingGroups.approveWorkingGroup({ spaceId: id });
  for (const [key, role] of Object.entries(options.seats ?? usualSeats) as [PersonaKey, SpaceRole][]) {
    await aSeat(portal, world, id, key, role);
  }
  return id;
}

/** Gives somebody a seat through the operator's hand: the roster as it could be after any history. */
export async function aSeat(
  portal: TestPortal,
  world: World,
  spaceId: Id<'space'>,
  key: PersonaKey,
  role: SpaceRole,
): Promise<void> {
  const { items } = await portal.as(world.people.delegate).spaces.listMembers({ spaceId });
  const found = items.find((each) => each.person.id === world.people[key]);
  if (found) {
    await portal.as(world.people.delegate).spaces.changeRole({ membershipId: found.id, role });
    return;
  }
  const { rows } = await portal.owner.query<{ email: string }>('select email from people where id = $1', [
    uuidFromId('person', world.people[key]),
  ]);
  const { id } = await portal
    .as(world.people.delegate)
    .spaces.inviteMember({ spaceId, email: rows[0]?.email ?? '', role });
  await acceptInvitation(portal.contextOf(world.people[key]), { token: oneTimeTokenFor(portal, id) });
}

/** A posted document, through the upload door. */
export async function aDocument(
  portal: TestPortal,
  by: Id<'person'>,
  spaceId: Id<'space'>,
  options: {
    title?: string;
    label?: Label;
    organisations?: string[];
    folderId?: Id<'folder'>;
    body?: string | Buffer;
    fileName?: string;
  } = {},
): Promise<Id<'document'>> {
  const upload = await Upload.begin(portal.contextOf(by), { kind: 'space', spaceId }, null);
  const { body = 'The quick brown fox.', fileName = 'notes.txt', ...fields } = options;
  try {
    await upload.receive(Readable.from([Buffer.from(body)]), fileName);
    const { documentIds } = await upload.finish(fields);
    return documentIds[0] as Id<'document'>;
  } catch (error) {
    // As the door does.
    await upload.abort();
    throw error;
  }
}

/** The next version of a document, through the upload door. */
export async function aVersion(
  portal: TestPortal,
  by: Id<'person'>,
  documentId: Id<'document'>,
  options: { body?: string | Buffer; fileName?: string; note?: string; revision?: number } = {},
): Promise<void> {
  const upload = await Upload.begin(portal.contextOf(by), { kind: 'document', documentId }, null);
  const { body = 'The quick brown fox jumped.', fileName = 'notes.txt', ...fields } = options;
  await upload.receive(Readable.from([Buffer.from(body)]), fileName);
  await upload.finish(fields);
}
