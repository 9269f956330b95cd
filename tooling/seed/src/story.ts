import { batteryDocuments, batteryGroup } from './story/battery.ts';
import { chargingDocuments, chargingGroup } from './story/charging.ts';
import { familyDocuments, familyGroup } from './story/family.ts';
import type { Group, ProposedGroup, StoryDocument } from './story/types.ts';

/** The working groups that run, in the order in which they were proposed. */
export const groups: readonly Group[] = [batteryGroup, familyGroup, chargingGroup];

/** Groups that wait for the partnership manager. */
export const proposedGroups: readonly ProposedGroup[] = [
  {
    name: 'Driver attention and the protection of data',
    theme: 'intelligent-systems',
    visibility: 'partners',
    defaultLabel: 'group',
    purpose:
      'Cameras and sensors that notice a tired or distracted driver save lives, and they watch people in their ' +
      'own car. At the summit several partners asked for rules that a family can understand. The group will ' +
      'describe which signals are needed for a warning, which of them never leave the vehicle, and how a test ' +
      'house can confirm both. It delivers a list of signals with their purpose, a method of test in daylight ' +
      'and at night, and a page for owners in at least three languages.',
    endsInDays: 300,
    proposedBy: 'p-mariam',
    proposedDaysAgo: 3.2,
  },
];

/** All documents, in the order in which they were posted. */
export const documents: readonly StoryDocument[] = [
  ...batteryDocuments,
  ...familyDocuments,
  ...chargingDocuments,
].sort((one, other) => other.daysAgo - one.daysAgo);
