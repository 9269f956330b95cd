import { registerCompetitors, registerOrganisation, registerPerson } from '@portal/api';
import { hashPassword } from '@portal/auth';
import type { PersonState, StaffDuty } from '@portal/domain/accounts/person';
import type { Id } from '@portal/domain/kernel/ids';
import type { OrganisationKind, OrganisationState } from '@portal/domain/organisations/organisation';
import type { TestPortal } from './portal.ts';

/** The password of everybody in a test. */
export const password = 'correct horse battery staple';
let passwordHash: string | undefined;

const organisationsOf = {
  host: ['Chery International', 'host', 'CN', 'active'],
  ministry: ['Ministry of Transport', 'government', 'IT', 'active'],
  enterprise: ['Voltara Mobility', 'enterprise', 'DE', 'active'],
  rival: ['Kestrel Motors', 'enterprise', 'GB', 'active'],
  body: ['Road Safety Council', 'industry_body', 'BE', 'active'],
  institute: ['Institute of Energy Storage', 'research', 'AE', 'active'],
  applicant: ['Newcomer Energy', 'enterprise', 'ES', 'applied'],
} as const satisfies Record<string, readonly [string, OrganisationKind, string, OrganisationState]>;
export type OrganisationKey = keyof typeof organisationsOf;

type Persona = { at: OrganisationKey; duties?: StaffDuty[]; delegate?: boolean; state?: PersonState };
const personasOf = {
  admin: { at: 'host', duties: ['administrator'] },
  manager: { at: 'host', duties: ['partnership_manager'] },
  reviewer: { at: 'host', duties: ['reviewer'] },
  officer: { at: 'host', duties: ['follow_up_officer'] },
  auditor: { at: 'host', duties: ['auditor'] },
  delegate: { at: 'ministry', delegate: true },
  delegate2: { at: 'enterprise', delegate: true },
  chair: { at: 'ministry' },
  secretary: { at: 'body' },
  member: { at: 'enterprise' },
  observer: { at: 'institute' },
  outsider: { at: 'rival' },
  pending: { at: 'applicant', state: 'pending' },
  suspended: { at: 'rival', state: 'suspended' },
  exMember: { at: 'institute' },
} as const satisfies Record<string, Persona>;
export type PersonaKey = keyof typeof personasOf;

export type World = {
  readonly organisations: Readonly<Record<OrganisationKey, Id<'organisation'>>>;
  readonly people: Readonly<Record<PersonaKey, Id<'person'>>>;
};

/** The cast of the tests: the personas of the story, entered by the operator. `outsider` competes with `member`. */
export async function aWorld(portal: TestPortal): Promise<World> {
  const operator = { services: portal.services, ownerUrl: portal.ownerUrl };
  passwordHash ??= await hashPassword(password);
  const organisations = {} as Record<OrganisationKey, Id<'organisation'>>;
  for (const [key, [name, kind, country, state]] of Object.entries(organisationsOf)) {
    organisations[key as OrganisationKey] = await registerOrganisation(operator, {
      name,
      nameNative: null,
      kind,
      country,
      state,
      domains: [`${key}.example`],
    });
  }
  await registerCompetitors(operator, [organisations.enterprise, organisations.rival]);
  const people = {} as Record<PersonaKey, Id<'person'>>;
  for (const [key, persona] of Object.entries(personasOf) as [PersonaKey, Persona][]) {
    people[key] = await registerPerson(operator, {
      organisationId: organisations[persona.at],
      email: `${key.toLowerCase()}@${persona.at}.example`,
      name: `${key[0]?.toUpperCase()}${key.slice(1)} Person`,
      state: persona.state ?? 'active',
      duties: persona.duties ?? [],
      isDelegate: persona.delegate ?? false,
      locale: 'en',
      timeZone: 'Europe/Rome',
      passwordHash,
    });
  }
  return { organisations, people };
}
