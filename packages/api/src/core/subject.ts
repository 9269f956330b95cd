import type { Read } from '@portal/db/read';
import type { Actor } from '@portal/domain/kernel/actor';
import type { Id, IdKind, SpaceId } from '@portal/domain/kernel/ids';
import type { Policy } from '@portal/domain/kernel/policy';

/**
 * How an id in an input becomes something that a policy can judge: one read (under row-level security,
 * in the same flight as everything else), and the words in which the policy thinks.
 */
export type SubjectSource<K extends IdKind, Row, Subject> = {
  readonly id: K;
  readonly read: Read<{ id: Id<K> }, Row[]>;
  readonly subjectOf: (actor: Actor, row: Row) => Subject;
  /** The space that a change has to be ordered in; null for what lies in none. */
  readonly spaceOf: (row: Row) => SpaceId | null;
};

/** A source together with the act that is asked of it: what `authorise` of an operation lists per id. */
export type Authority<K extends IdKind, Subject> = {
  readonly kind: K;
  readonly act: string;
  readonly policy: Policy<Subject>;
  // The row's type stays inside: nobody but `subjectOf` looks at it.
  readonly source: SubjectSource<K, unknown, Subject>;
};

/** A person as such, for acts that are about nothing else. */
export type ActorAuthority = { readonly act: string; readonly policy: Policy<{ readonly actor: Actor }> };

/**
 * Ties a kind of id to its policies. `may(act)` is the only way to an `Authority`, and it accepts only
 * acts that the domain lists for this kind.
 */
export function defineSubject<K extends IdKind, Row, Subject, Acts extends string>(
  source: SubjectSource<K, Row, Subject>,
  policies: Readonly<Record<Acts, Policy<Subject>>>,
) {
  return {
    source,
    may: (act: Acts): Authority<K, Subject> => ({
      kind: source.id,
      act,
      policy: policies[act],
      source: source as unknown as SubjectSource<K, unknown, Subject>,
    }),
  };
}

/** Anybody, signed in or not: what they get is cut by the reads themselves. */
export const anybody: ActorAuthority = { act: 'anybody', policy: { sees: [], who: [], when: [] } };

export function actorMay<Acts extends string>(
  policies: Readonly<Record<Acts, Policy<{ readonly actor: Actor }>>>,
  act: Acts,
): ActorAuthority {
  return { act, policy: policies[act] };
}

/** An id that the rule of the use case judges itself; the sentence says how, for whoever reviews it. */
export type SettledByRule = { readonly settledByRule: string };
export function settledByRule(how: string): SettledByRule {
  return { settledByRule: how };
}

type IdKindOf<T> = T extends Id<infer K> ? K : never;
/** The kind of the id (or ids) that a field carries; never for a field without. */
export type KindIn<T> = IdKindOf<NonNullable<T> extends readonly (infer Each)[] ? Each : NonNullable<T>>;
/** The fields of an input that carry ids. */
export type IdFields<Input> = {
  [F in keyof Input]-?: [KindIn<Input[F]>] extends [never] ? never : F;
}[keyof Input];

/**
 * Every id of the input has to be here: leaving one out does not compile (trust.md I3).
 */
export type Authorisations<Input> = {
  // biome-ignore lint/suspicious/noExplicitAny: any subject of the right kind will do
  readonly [F in IdFields<Input>]: Authority<KindIn<Input[F]>, any> | SettledByRule;
};

type SubjectBehind<Judge> = Judge extends {
  // biome-ignore lint/suspicious/noExplicitAny: only the result is of interest
  readonly source: { readonly subjectOf: (...given: any[]) => infer Subject };
}
  ? Subject
  : never;

/** What the authorised ids turned out to be, by field; of a field that holds several, one after the other. */
export type SubjectsOf<A, Input> = {
  readonly [F in keyof A as A[F] extends { readonly source: unknown } ? F : never]: F extends keyof Input
    ? NonNullable<Input[F]> extends readonly unknown[]
      ? readonly SubjectBehind<A[F]>[]
      : SubjectBehind<A[F]>
    : never;
};
