import type { TokenScope } from '@portal/domain/accounts/access-token';
import type { StaffDuty } from '@portal/domain/accounts/person';
import { type Actor, anonymous, type PersonActor } from '@portal/domain/kernel/actor';
import { idFromUuid, type PersonId, uuidFromId } from '@portal/domain/kernel/ids';
import type { Statement } from './flight.ts';

/**
 * On whose behalf a flight or a transaction runs. `session` is what a request brings (the SHA-256 of
 * the cookie's secret); `person` is for work without a request: jobs, the story, tests.
 */
export type Credential =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'session'; readonly tokenHash: string; readonly now: Date }
  | { readonly kind: 'token'; readonly tokenHash: string; readonly now: Date }
  | { readonly kind: 'person'; readonly personId: PersonId };

type ActorRow = {
  person_id: string;
  name: string;
  email: string;
  state: PersonActor['state'];
  duties: StaffDuty[];
  is_delegate: boolean;
  locale: string;
  time_zone: string;
  organisation_id: string;
  organisation_name: string;
  organisation_country: string;
  organisation_kind: PersonActor['organisationKind'];
  organisation_state: PersonActor['organisationState'];
  last_seen_at: Date | null;
  theme: PersonActor['theme'];
  density: PersonActor['density'];
  terms_version: number;
  confirmed_at: Date | null;
  session_ref: string | null;
  second_factor: boolean;
  token_scope?: TokenScope;
};

/** How long a proof of being there lasts for acts about one's own account (trust.md A21). */
const confirmedMs = 5 * 60_000;

/** Who a credential turned out to be. Null: it opens nothing (ended, revoked, suspended). */
export type OpenedContext = { readonly actor: Actor; readonly lastSeenAt: Date | null } | null;

/** The first statement of every flight and transaction: looks the person up and sets the context in one. */
export function contextStatement(credential: Credential): Statement {
  if (credential.kind === 'session') {
    return {
      name: 'context.session',
      text: 'select * from app.open_session($1, $2)',
      values: [credential.tokenHash, credential.now],
    };
  }
  if (credential.kind === 'token') {
    return {
      name: 'context.token',
      text: 'select * from app.open_token($1, $2)',
      values: [credential.tokenHash, credential.now],
    };
  }
  if (credential.kind === 'person') {
    return {
      name: 'context.person',
      text: 'select * from app.open_actor($1)',
      values: [uuidFromId('person', credential.personId)],
    };
  }
  return {
    name: 'context.stranger',
    text: `select set_config('app.uid', app.stranger()::text, true)`,
    values: [],
  };
}

function isConfirmed(credential: Credential, confirmedAt: Date | null): boolean {
  if (credential.kind !== 'session') return credential.kind === 'person';
  return confirmedAt !== null && credential.now.getTime() - confirmedAt.getTime() <= confirmedMs;
}

/** Reads the answer of `contextStatement`. */
export function openedContext(credential: Credential, rows: readonly unknown[]): OpenedContext {
  if (credential.kind === 'anonymous') return { actor: anonymous, lastSeenAt: null };
  const row = rows[0] as ActorRow | undefined;
  if (!row) return null;
  return {
    lastSeenAt: row.last_seen_at,
    actor: {
      kind: 'person',
      personId: idFromUuid('person', row.person_id),
      name: row.name,
      email: row.email,
      state: row.state,
      organisationId: idFromUuid('organisation', row.organisation_id),
      organisationName: row.organisation_name,
      organisationCountry: row.organisation_country,
      organisationKind: row.organisation_kind,
      organisationState: row.organisation_state,
      duties: row.duties,
      isDelegate: row.is_delegate,
      locale: row.locale,
      timeZone: row.time_zone,
      theme: row.theme,
      density: row.density,
      termsVersion: row.terms_version,
      via: credential.kind === 'person' ? 'portal' : credential.kind,
      tokenScope: row.token_scope ?? null,
      sessionId: row.session_ref === null ? null : idFromUuid('session', row.session_ref),
      hasSecondFactor: row.second_factor,
      isConfirmed: isConfirmed(credential, row.confirmed_at),
    },
  };
}
