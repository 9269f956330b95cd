import { rolesView } from '@portal/domain/admin/admin.inputs';
import { adminActorPolicies } from '@portal/domain/admin/admin.policy';
import { dutyActs } from '@portal/domain/admin/duty-acts';
import { contentRows, overviewRows, rightRows } from '@portal/domain/admin/role-tables';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';

/** What each role in a group and each staff duty may see and do, worked out from the rules themselves. */
export const getRoles = query({
  name: 'admin.getRoles',
  input: z.strictObject({}),
  output: rolesView,
  access: { who: actorMay(adminActorPolicies, 'admin.getRoles') },
  rest: {
    method: 'GET',
    path: '/admin/roles',
    summary: 'What each role and each staff duty may see and do, worked out from the rules themselves.',
  },
  load: () => ({}),
  view: () => ({
    rights: rightRows(),
    overviews: overviewRows(),
    contents: contentRows(),
    duties: [...dutyActs()],
  }),
});
