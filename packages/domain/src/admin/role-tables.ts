import { type StaffDuty, staffDuties } from '../accounts/person.ts';
import { type Right, rights, roleHas } from '../spaces/rights.ts';
import { type SpaceRole, spaceRoles, type Visibility, visibilities } from '../spaces/space.ts';
import {
  type Audience,
  admits,
  audiences,
  contentTable,
  overviewTable,
  type Viewer,
} from '../spaces/truth-table.ts';

/**
 * What each role and duty may see and do, worked out from the tables by which it is decided: nothing of it is
 * written a second time, so it cannot say anything else than what holds.
 */

/** Whoever looks at a group or at a document in it, of a kind of their own. */
export const onlookers = [
  'stranger',
  'partner',
  'member',
  'memberOfNamed',
  'keeper',
  'host',
  ...staffDuties,
] as const;
export type Onlooker = (typeof onlookers)[number];

const nobody: Viewer = {
  inGoodStanding: false,
  ofHost: false,
  duties: [],
  role: null,
  organisationNamed: false,
  holder: false,
};
const partner: Viewer = { ...nobody, inGoodStanding: true };
const host: Viewer = { ...partner, ofHost: true };
const ofDuty = Object.fromEntries(
  staffDuties.map((duty) => [duty, { ...host, duties: [duty] }]),
) as unknown as Record<StaffDuty, Viewer>;

const viewers: Readonly<Record<Onlooker, Viewer>> = {
  stranger: nobody,
  partner,
  member: { ...partner, role: 'member' },
  memberOfNamed: { ...partner, role: 'member', organisationNamed: true },
  keeper: { ...partner, role: 'chair' },
  host,
  ...ofDuty,
};

type Answers<Who extends string> = Readonly<Record<Who, boolean>>;

function answers<Who extends string>(who: readonly Who[], ask: (each: Who) => boolean): Answers<Who> {
  return Object.fromEntries(who.map((each) => [each, ask(each)])) as Answers<Who>;
}

/** Who sees the overview of a group of this visibility: its name, purpose, numbers of people. */
export function overviewRows(): { visibility: Visibility; sees: Answers<Onlooker> }[] {
  return visibilities.map((visibility) => ({
    visibility,
    sees: answers(onlookers, (who) => admits(overviewTable[visibility], viewers[who])),
  }));
}

/** Who reads a document of this audience. No duty opens one (decision record 2). */
export function contentRows(): { audience: Audience; reads: Answers<Onlooker> }[] {
  return audiences.map((audience) => ({
    audience,
    reads: answers(onlookers, (who) => admits(contentTable[audience], viewers[who])),
  }));
}

/** What a seat in a group gives the right to. */
export function rightRows(): { right: Right; has: Answers<SpaceRole> }[] {
  return rights.map((right) => ({ right, has: answers(spaceRoles, (role) => roleHas(role, right)) }));
}
