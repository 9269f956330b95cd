import { type DemoPersonaKey, demoPersonas } from '@portal/domain/accounts/demo-personas';
import type { PersonState, StaffDuty } from '@portal/domain/accounts/person';
import type { OrganisationKey } from './organisations.ts';

/** People who fill the rosters; nobody is offered to sign in as one of them. */
type ExtraKey =
  | 'p-gustav'
  | 'p-yousef'
  | 'p-mariam'
  | 'p-jana'
  | 'p-tomas'
  | 'p-fiona'
  | 'p-haoran'
  | 'p-anna'
  | 'p-astrid'
  | 'p-mikael'
  | 'p-mengjie';
export type PersonaKey = DemoPersonaKey | ExtraKey;

export type Persona = {
  readonly key: PersonaKey;
  /** `<key>@demo.example`. */
  readonly email: string;
  readonly name: string;
  readonly organisation: OrganisationKey;
  /** Who this is, in a sentence, for the card on the sign-in page. */
  readonly role: string;
  /** The message with the same in each language of the portal, for those who are offered to sign in. */
  readonly titleKey?: string;
  readonly duties: readonly StaffDuty[];
  readonly isDelegate: boolean;
  readonly state: PersonState;
  readonly locale: 'en' | 'zh' | 'ar';
  readonly timeZone: string;
};

type Sketch = Pick<Persona, 'organisation' | 'role' | 'timeZone'> &
  Partial<Pick<Persona, 'duties' | 'isDelegate' | 'state' | 'locale'>>;

const cast: Readonly<Record<DemoPersonaKey, Sketch>> = {
  delegate: {
    organisation: 'ministry',
    role: 'Director at a ministry: answers for it, approves its people and chairs the charging group.',
    isDelegate: true,
    timeZone: 'Europe/Oslo',
  },
  chair: {
    organisation: 'ministry',
    role: 'Senior adviser at the same ministry: chairs the working group on the battery passport.',
    timeZone: 'Europe/Oslo',
  },
  member: {
    organisation: 'lanting',
    role: 'Battery engineer of an enterprise: shares documents in two groups and submits proposals.',
    timeZone: 'Asia/Shanghai',
  },
  outsider: {
    organisation: 'albion',
    role: 'Engineer of a competing enterprise: active in the family safety group, and in no other.',
    timeZone: 'Europe/London',
  },
  secretary: {
    organisation: 'circular',
    role: 'Secretary of the battery passport group, from an industry body: keeps its record.',
    timeZone: 'Europe/Stockholm',
  },
  observer: {
    organisation: 'waha',
    role: 'Scientist at a research institute: observer in the battery passport group, reads in Arabic.',
    locale: 'ar',
    timeZone: 'Asia/Dubai',
  },
  delegate2: {
    organisation: 'lanting',
    role: 'Delegate of the battery engineer’s enterprise: answers for it, reads in Chinese.',
    isDelegate: true,
    locale: 'zh',
    timeZone: 'Asia/Shanghai',
  },
  manager: {
    organisation: 'host',
    role: 'Partnership manager of the host: admits organisations and approves working groups.',
    duties: ['partnership_manager'],
    timeZone: 'Asia/Shanghai',
  },
  reviewer: {
    organisation: 'host',
    role: 'Reviewer of the host: writes reviews of partners’ proposals.',
    duties: ['reviewer'],
    timeZone: 'Europe/Warsaw',
  },
  reviewer2: {
    organisation: 'host',
    role: 'Second reviewer of the host, so that no proposal rests on one opinion.',
    duties: ['reviewer'],
    timeZone: 'Europe/Madrid',
  },
  officer: {
    organisation: 'host',
    role: 'Follow-up officer of the host: traces each commitment until its proof is confirmed.',
    duties: ['follow_up_officer'],
    timeZone: 'Asia/Shanghai',
  },
  auditor: {
    organisation: 'host',
    role: 'Auditor of the host: reads the record of who did what, and no content.',
    duties: ['auditor'],
    timeZone: 'Europe/Berlin',
  },
  admin: {
    organisation: 'host',
    role: 'Administrator of the portal: accounts, settings and health; reads no partner content.',
    duties: ['administrator'],
    timeZone: 'Europe/Berlin',
  },
  pending: {
    organisation: 'families',
    role: 'Signed up for an organisation that is still being checked: sees her own status only.',
    state: 'pending',
    timeZone: 'Asia/Kuala_Lumpur',
  },
  suspended: {
    organisation: 'vltavan',
    role: 'Former project lead of an enterprise: the account is suspended and cannot sign in.',
    state: 'suspended',
    timeZone: 'Europe/Prague',
  },
};

const extras: Readonly<Record<ExtraKey, Sketch & Pick<Persona, 'name'>>> = {
  'p-gustav': {
    name: 'Gustav Norén',
    organisation: 'norrvik',
    role: 'Head of second-life storage at an enterprise that makes cells too.',
    isDelegate: true,
    timeZone: 'Europe/Stockholm',
  },
  'p-yousef': {
    name: 'Yousef Haddad يوسف حداد',
    organisation: 'waha',
    role: 'Data scientist at a research institute: works on the words of the battery passport.',
    locale: 'ar',
    timeZone: 'Asia/Dubai',
  },
  'p-mariam': {
    name: 'Mariam Al Suwaidi مريم السويدي',
    organisation: 'waha',
    role: 'Head of the crash laboratory of a research institute, and its delegate.',
    isDelegate: true,
    locale: 'ar',
    timeZone: 'Asia/Dubai',
  },
  'p-jana': {
    name: 'Jana Dvořáková',
    organisation: 'vltavan',
    role: 'Technical director of a maker of seats, and its delegate.',
    isDelegate: true,
    timeZone: 'Europe/Prague',
  },
  'p-tomas': {
    name: 'Tomáš Beneš',
    organisation: 'vltavan',
    role: 'Fleet manager of a maker of seats: drives the charging trials.',
    timeZone: 'Europe/Prague',
  },
  'p-fiona': {
    name: 'Fiona MacAllister',
    organisation: 'albion',
    role: 'Head of public affairs of an enterprise, and its delegate.',
    isDelegate: true,
    timeZone: 'Europe/London',
  },
  'p-haoran': {
    name: 'Wu Haoran 吴浩然',
    organisation: 'host',
    role: 'Engineer for passive safety at the host.',
    locale: 'zh',
    timeZone: 'Asia/Shanghai',
  },
  'p-anna': {
    name: 'Anna Kowalczyk',
    organisation: 'host',
    role: 'Engineer for charging at the host’s European office.',
    timeZone: 'Europe/Berlin',
  },
  'p-astrid': {
    name: 'Astrid Haugen',
    organisation: 'ministry',
    role: 'Adviser for road safety at a ministry, and its second delegate.',
    isDelegate: true,
    timeZone: 'Europe/Oslo',
  },
  'p-mikael': {
    name: 'Mikael Öberg',
    organisation: 'circular',
    role: 'Managing director of an industry body, and its delegate.',
    isDelegate: true,
    timeZone: 'Europe/Stockholm',
  },
  'p-mengjie': {
    name: 'Xu Mengjie 许梦洁',
    organisation: 'lanting',
    role: 'Engineer for battery recycling at an enterprise.',
    locale: 'zh',
    timeZone: 'Asia/Shanghai',
  },
};

function persona(key: PersonaKey, name: string, sketch: Sketch, titleKey?: string): Persona {
  return {
    key,
    email: `${key}@demo.example`,
    name,
    organisation: sketch.organisation,
    role: sketch.role,
    ...(titleKey !== undefined && { titleKey }),
    duties: sketch.duties ?? [],
    isDelegate: sketch.isDelegate ?? false,
    state: sketch.state ?? 'active',
    locale: sketch.locale ?? 'en',
    timeZone: sketch.timeZone,
  };
}

/** Everybody with an account in the demo story: first the cast of the sign-in page, in its order. */
export const personas: readonly Persona[] = [
  ...demoPersonas.map(({ key, name }) => persona(key, name, cast[key], `accounts.persona.${key}`)),
  ...(Object.keys(extras) as ExtraKey[]).map((key) => persona(key, extras[key].name, extras[key])),
];

/** Those that the sign-in page offers. */
export const castOfTheStory: readonly Persona[] = personas.slice(0, demoPersonas.length);
