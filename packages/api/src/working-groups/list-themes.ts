import { themeBrief } from '@portal/domain/spaces/space';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { anybody } from '../core/subject.ts';
import { readThemes } from './working-groups.repository.ts';

/** The themes, in the host's order. Public: they stand on the front page. */
export const listThemes = query({
  name: 'workingGroups.listThemes',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(themeBrief) }),
  access: { who: anybody },
  rest: {
    method: 'GET',
    path: '/themes',
    summary: 'The themes that groups are about, in the order of the host.',
  },
  load: (flight) => ({ themes: flight.add(readThemes, {}) }),
  view: ({ loaded }) => ({ items: loaded.themes }),
});
