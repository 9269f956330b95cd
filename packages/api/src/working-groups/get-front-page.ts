import { frontPageView, getFrontPageInput } from '@portal/domain/working-groups/front-page.inputs';
import { query } from '../core/operation.ts';
import { anybody } from '../core/subject.ts';
import { documentListItemOf, readNewestPublic } from '../documents/index.ts';
import { readPublicGroups, readPublicGroupsOfThemes } from './front-page.repository.ts';
import { readThemes } from './working-groups.repository.ts';
import { workingGroupListItemOf } from './working-groups.view.ts';

/** What strangers read first. The same for whoever asks: only what is public is shown, counted or named. */
export const getFrontPage = query({
  name: 'workingGroups.getFrontPage',
  input: getFrontPageInput,
  output: frontPageView,
  access: { who: anybody },
  rest: {
    method: 'GET',
    path: '/front-page',
    summary: 'The themes with their public groups, and the newest public documents.',
  },
  load: (flight) => ({
    themes: flight.add(readThemes, {}),
    counts: flight.add(readPublicGroupsOfThemes, {}),
    groups: flight.add(readPublicGroups, {}),
    documents: flight.add(readNewestPublic, {}),
  }),
  view: ({ loaded }) => {
    const counts = new Map(loaded.counts.map(({ themeId, groups }) => [themeId, groups]));
    return {
      themes: loaded.themes.map((theme) => ({ ...theme, groups: counts.get(theme.id) ?? 0 })),
      groups: loaded.groups.map((row) => workingGroupListItemOf({ ...row, myRole: null })),
      documents: loaded.documents.map((row) => {
        const space = { id: row.spaceId, kind: row.kind, code: row.code, name: row.spaceName };
        return documentListItemOf(row, space, false);
      }),
    };
  },
});
