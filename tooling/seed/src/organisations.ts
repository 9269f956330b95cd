import type { OrganisationKind, OrganisationState } from '@portal/domain/organisations/organisation';

export type OrganisationKey =
  | 'host'
  | 'ministry'
  | 'lanting'
  | 'albion'
  | 'norrvik'
  | 'vltavan'
  | 'circular'
  | 'waha'
  | 'families';

export type Organisation = {
  readonly key: OrganisationKey;
  readonly name: string;
  /** The name in the organisation's own language, null where it is the same. */
  readonly nameNative: string | null;
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Mail domains by which an invited address is recognised; made up, below `.example`. */
  readonly domains: readonly string[];
  readonly state: OrganisationState;
};

/** The bodies of the demo story: the host and eight made-up partners from seven countries in all. */
export const organisations: readonly Organisation[] = [
  {
    key: 'host',
    name: 'Chery International',
    nameNative: '奇瑞国际',
    kind: 'host',
    country: 'CN',
    domains: ['host.example'],
    state: 'active',
  },
  {
    key: 'ministry',
    name: 'Ministry of Sustainable Mobility',
    nameNative: 'Departementet for bærekraftig mobilitet',
    kind: 'government',
    country: 'NO',
    domains: ['mobilitet.example'],
    state: 'active',
  },
  {
    key: 'lanting',
    name: 'Lanting Battery Systems',
    nameNative: '兰汀电池系统有限公司',
    kind: 'enterprise',
    country: 'CN',
    domains: ['lanting.example'],
    state: 'active',
  },
  {
    key: 'albion',
    name: 'Albion Drive & Restraint Systems',
    nameNative: null,
    kind: 'enterprise',
    country: 'GB',
    domains: ['albion-drs.example'],
    state: 'active',
  },
  {
    key: 'norrvik',
    name: 'Norrvik Cells and Storage',
    nameNative: 'Norrvik Celler och Lager AB',
    kind: 'enterprise',
    country: 'SE',
    domains: ['norrvik.example', 'norrvik-lager.example'],
    state: 'active',
  },
  {
    key: 'vltavan',
    name: 'Vltavan Seating',
    nameNative: 'Vltavan Sedadla s.r.o.',
    kind: 'enterprise',
    country: 'CZ',
    domains: ['vltavan.example'],
    state: 'active',
  },
  {
    key: 'circular',
    name: 'Nordic Association for Circular Batteries',
    nameNative: 'Nordiska föreningen för cirkulära batterier',
    kind: 'industry_body',
    country: 'SE',
    domains: ['cirkulara-batterier.example'],
    state: 'active',
  },
  {
    key: 'waha',
    name: 'Al Waha Institute for Advanced Mobility',
    nameNative: 'معهد الواحة للتنقل المتقدم',
    kind: 'research',
    country: 'AE',
    domains: ['alwaha.example'],
    state: 'active',
  },
  {
    key: 'families',
    name: 'Forum for Family Road Safety',
    nameNative: 'Forum Keselamatan Jalan Raya Keluarga',
    kind: 'civil_society',
    country: 'MY',
    domains: ['keluarga-selamat.example'],
    state: 'applied',
  },
];

/** Organisations that compete with each other, as staff entered it; each pair holds both ways. */
export const competitors: readonly (readonly [OrganisationKey, OrganisationKey])[] = [
  ['lanting', 'albion'],
  ['lanting', 'norrvik'],
  ['albion', 'vltavan'],
];
