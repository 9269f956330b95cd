import { z } from 'zod';
import { documentListItem } from '../documents/documents.inputs.ts';
import { themeBrief } from '../spaces/space.ts';
import { workingGroupListItem } from './working-groups.inputs.ts';

export const getFrontPageInput = z.strictObject({});

/** Only what is public, with counts of what is public. */
export const frontPageView = z.strictObject({
  themes: z.array(themeBrief.extend({ groups: z.number() })),
  /** The newest public groups, at most six. */
  groups: z.array(workingGroupListItem),
  /** The newest public documents, at most six. */
  documents: z.array(documentListItem),
});
export type FrontPageView = z.infer<typeof frontPageView>;
