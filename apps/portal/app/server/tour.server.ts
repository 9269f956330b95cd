import { type Context, createCaller, refusalOf } from '@portal/api';
import type { DemoPersonaKey } from '@portal/domain/accounts/demo-personas';
import { paths } from '../paths.ts';
import { asPersona } from './doors.server.ts';

/** Who to be, and where to go; nobody: without signing in. */
export type Visit = { readonly as: DemoPersonaKey | null; readonly to: string };
export type TourStop = {
  readonly key: 'front' | 'home' | 'propose' | 'share' | 'read' | 'hidden';
  readonly visits: readonly Visit[];
};

/**
 * The stops of the tour, as far as what they lead to is there. The things of the story are looked up with the eyes of
 * whoever will stand before them; a stop whose things are missing is left out.
 */
export async function tourStops(context: Context): Promise<TourStop[]> {
  const stops: TourStop[] = [{ key: 'front', visits: [{ as: null, to: paths.home() }] }];
  const delegate = await asPersona(context, 'delegate');
  if (!delegate) return stops;
  stops.push({ key: 'home', visits: [{ as: 'delegate', to: paths.home() }] });
  stops.push({
    key: 'propose',
    visits: [
      { as: 'delegate', to: paths.newGroup() },
      { as: 'manager', to: paths.home() },
    ],
  });
  const found = await findStory(context);
  if (!found) return stops;
  const { spaceId, documentId, isHidden } = found;
  stops.push({
    key: 'share',
    visits: [
      { as: 'member', to: paths.group(spaceId) },
      { as: 'member', to: paths.newDocument(spaceId) },
    ],
  });
  if (!documentId) return stops;
  const document = paths.document(documentId);
  stops.push({
    key: 'read',
    visits: [
      { as: 'chair', to: document },
      { as: 'member', to: document },
    ],
  });
  if (isHidden) {
    stops.push({
      key: 'hidden',
      visits: [
        { as: 'chair', to: document },
        { as: 'outsider', to: document },
      ],
    });
  }
  return stops;
}

/** The group that the chair chairs, a document that the member has posted there, and whether the outsider knows it. */
async function findStory(context: Context) {
  const [asChair, asMember, asOutsider] = await Promise.all([
    callerOf(context, 'chair'),
    callerOf(context, 'member'),
    callerOf(context, 'outsider'),
  ]);
  if (!asChair || !asMember) return null;
  const { items: groups } = await asChair.workingGroups.listWorkingGroups({ mine: true, limit: 50 });
  const group = groups.find(({ myRole, state }) => myRole === 'chair' && state === 'active');
  if (!group) return null;
  const { items } = await asMember.documents.listDocuments({ spaceId: group.id, limit: 50 });
  const readable = items.filter(({ state }) => state === 'posted');
  // The one with the most versions tells most.
  const [document] = [...readable].sort((one, other) => other.version - one.version);
  const isHidden = document && asOutsider ? await isNotFound(asOutsider, document.id) : false;
  return { spaceId: group.id, documentId: document?.id ?? null, isHidden };
}

async function callerOf(context: Context, key: DemoPersonaKey) {
  const persona = await asPersona(context, key);
  return persona && createCaller(() => persona);
}

async function isNotFound(api: ReturnType<typeof createCaller>, documentId: string): Promise<boolean> {
  try {
    await api.documents.getDocument({ documentId });
    return false;
  } catch (error) {
    return refusalOf(error)?.kind === 'not_found';
  }
}
