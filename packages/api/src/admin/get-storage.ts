import { storageView } from '@portal/domain/admin/admin.inputs';
import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readFilesInStorage, readStorageByKind } from './storage.repository.ts';

/** How much is stored, by kind of space: numbers only. */
export const getStorage = query({
  name: 'admin.getStorage',
  input: z.strictObject({}),
  output: storageView,
  access: { who: actorMay(adminActorPolicies, 'admin.getStorage') },
  rest: {
    method: 'GET',
    path: '/admin/storage',
    summary: 'How much is stored, in bytes and files by kind of space, for administrators.',
  },
  load: (flight) => ({
    kinds: flight.add(readStorageByKind, {}),
    files: flight.add(readFilesInStorage, {}),
  }),
  view: ({ loaded }) => ({
    // Sums arrive as texts; a number holds nine petabytes exactly.
    kinds: loaded.kinds.map(({ kind, spaces, versions, used, reserved, largest }) => ({
      kind,
      spaces,
      versions,
      used: Number(used),
      reserved: Number(reserved),
      largest: Number(largest),
    })),
    files: { count: loaded.files[0]?.count ?? 0, bytes: Number(loaded.files[0]?.bytes ?? 0) },
  }),
});
