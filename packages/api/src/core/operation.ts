import { Flight } from '@portal/db/read';
import { withActor } from '@portal/db/transaction';
import { type Actor, anonymous, type PersonActor } from '@portal/domain/kernel/actor';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import type { DomainEvent } from '@portal/domain/kernel/event';
import type { Id, IdKind } from '@portal/domain/kernel/ids';
import { type Decision, decide, enforce } from '@portal/domain/kernel/policy';
import type { z } from 'zod';
import type { Context } from './context.ts';
import { type Before, checkEntry, checkTokenScope } from './entry-checks.ts';
import { claimKey } from './idempotency.ts';
import { lockFor, type Named, readFacts } from './named-things.ts';
import { recordReading } from './readings.ts';
import { recordRefusal } from './refusals.ts';
import {
  type ActorAuthority,
  type Authorisations,
  type Authority,
  anybody,
  type IdFields,
  type SettledByRule,
  type SubjectsOf,
} from './subject.ts';
import { touchIfDue } from './touch.ts';
import { beginWork, type Work, writeEmitted } from './work.ts';

/** Where an operation is found over REST. Path parameters are names of input fields. */
export type RestDoor = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly status?: number;
  /** One sentence for the reader of the API's description. */
  readonly summary: string;
  /**
   * A change answers with the thing as it is afterwards: the read that shows it, and the field of that
   * read which takes the id that the change gave.
   */
  readonly shows?: { readonly read: Operation; readonly by: string };
};

type Fields = z.ZodType<object>;
type Access<Input> = [IdFields<Input>] extends [never]
  ? { readonly who: ActorAuthority; readonly authorise?: undefined }
  : { readonly who?: ActorAuthority; readonly authorise: Authorisations<Input> };

type Common<I extends Fields, O extends z.ZodType> = Before & {
  /** The verb: the same word in policy, use case, event and test. */
  readonly name: string;
  readonly input: I;
  /** Strict: what is not declared here does not leave. */
  readonly output: O;
  readonly rest?: RestDoor;
};

/** What every operation is to the doors that serve it (tRPC, REST, loaders) and to the access matrix. */
export type Operation<I extends Fields = Fields, O extends z.ZodType = z.ZodType> = Common<I, O> & {
  readonly type: 'query' | 'command';
  readonly ids: Readonly<Record<string, IdKind>>;
  /** Anybody may ask, signed in or not. */
  readonly isOpen: boolean;
  handle(context: Context, input: z.output<I>): Promise<z.output<O>>;
};

/**
 * A read: one round trip carries the session lookup, the facts that the policy needs and the reads
 * themselves; only when the policy allows are the answers looked at.
 */
export function query<
  const I extends Fields,
  const O extends z.ZodType,
  A extends Access<z.output<I>>,
  Loaded extends Readonly<Record<string, Promise<unknown>>>,
>(
  spec: Common<I, O> & { readonly access: A } & {
    load: (flight: Flight, input: z.output<I>, now: Date) => Loaded;
    view: (found: {
      input: z.output<I>;
      actor: Actor;
      subject: SubjectsOf<A['authorise'], z.output<I>>;
      loaded: { [K in keyof Loaded]: Awaited<Loaded[K]> };
      now: Date;
    }) => z.input<O> | Promise<z.input<O>>;
    /** For what is itself on record when it is read. */
    readonly recordedAs?: (read: { input: z.output<I>; actor: PersonActor }) => DomainEvent;
  },
): Operation<I, O> {
  return {
    ...spec,
    type: 'query',
    ids: idsOf(spec.access.authorise),
    isOpen: spec.access.who === anybody,
    async handle(context, input) {
      const named = namedIds(spec.access.authorise, input);
      const flight = new Flight(context.services.database, context.credential);
      const facts = named.map(({ authority, id }) => flight.add(authority.source.read, { id }));
      const loading = spec.load(flight, input, context.now);
      const opened = await flight.send();
      if (!opened) throw signInFirst();
      touchIfDue(context, opened.lastSeenAt);
      const { actor } = opened;
      checkEntry(context, actor, spec);
      const rows = await Promise.all(facts);
      const subject = judge(context, actor, spec.access.who, named, rows);
      const loaded = await allOf(loading);
      if (spec.recordedAs && actor.kind === 'person') {
        await recordReading(context, actor, spec.recordedAs({ input, actor }));
      }
      return spec.output.parse(
        await spec.view({
          input,
          actor,
          subject: subject as SubjectsOf<A['authorise'], z.output<I>>,
          loaded,
          now: context.now,
        }),
      ) as z.output<O>;
    },
  };
}

/**
 * A change: one transaction in which the things are locked and read, the policy judges them, the use
 * case applies its rule and saves, and what happened is written down. An act that leaves no event is a fault.
 */
export function command<
  const I extends Fields,
  const O extends z.ZodType,
  A extends Access<z.output<I>>,
  Extra = undefined,
>(
  spec: Common<I, O> & {
    readonly access: A;
    readonly changesRoster?: boolean;
    readonly fingerprint?: (extra: Extra) => unknown;
  } & {
    run: (act: {
      work: Work;
      input: z.output<I>;
      subject: SubjectsOf<A['authorise'], z.output<I>>;
      extra: Extra;
    }) => Promise<z.input<O>>;
  },
): Operation<I, O> & {
  handleWith(context: Context, input: z.output<I>, extra: Extra): Promise<z.output<O>>;
} {
  async function handleWith(context: Context, input: z.output<I>, extra: Extra): Promise<z.output<O>> {
    return withActor(context.services.database, context.credential, async (tx, actor) => {
      if (!actor) throw signInFirst();
      checkEntry(context, actor, spec);
      checkTokenScope(actor);
      const named = namedIds(spec.access.authorise, input);
      const { idempotencyKey: key, ...asked } = input as { idempotencyKey?: string };
      const sameAs = { asked, with: spec.fingerprint?.(extra) };
      const claim = await claimKey(tx, { actor, act: spec.name, key, input: sameAs, now: context.now });
      if (claim.done) return claim.response as z.output<O>;

      // Whether it exists for the actor is settled before anything is locked for its sake.
      const seen = await readFacts(tx, named);
      judge(context, actor, spec.access.who, named, seen);
      await lockFor(tx, named, seen, spec.changesRoster ?? false);
      const subject = judge(context, actor, spec.access.who, named, await readFacts(tx, named));

      const { work, emitted } = beginWork(context, tx, actor);
      const result = spec.output.parse(
        await spec.run({ work, input, subject: subject as SubjectsOf<A['authorise'], z.output<I>>, extra }),
      ) as z.output<O>;
      if (emitted.length === 0) throw new Error(`${spec.name} changed something and left no event`);
      await writeEmitted(context, tx, actor, emitted);
      await claim.keep(result);
      return result;
    });
  }
  return {
    ...spec,
    type: 'command',
    ids: idsOf(spec.access.authorise),
    isOpen: spec.access.who === anybody,
    handle: (context, input) => handleWith(context, input, undefined as Extra),
    handleWith,
  };
}

/**
 * The judgement alone, for doors that stream bytes: is this act allowed now? Throws as the operations do.
 */
export async function authorise<K extends IdKind, S extends object>(
  context: Context,
  authority: Authority<K, S>,
  id: Id<K>,
): Promise<{ actor: Actor; subject: S }> {
  const named: Named[] = [
    { field: 'id', many: false, authority: authority as unknown as Named['authority'], id },
  ];
  const flight = new Flight(context.services.database, context.credential);
  const facts = named.map((each) => flight.add(each.authority.source.read, { id: each.id }));
  const opened = await flight.send();
  if (!opened) throw signInFirst();
  touchIfDue(context, opened.lastSeenAt);
  checkEntry(context, opened.actor, {});
  const subject = judge(context, opened.actor, undefined, named, await Promise.all(facts));
  return { actor: opened.actor, subject: subject.id as S };
}

function signInFirst(): DomainError {
  return new DomainError('unauthenticated', 'common.sign_in_first');
}

function isAuthority(value: unknown): value is Named['authority'] {
  return typeof value === 'object' && value !== null && 'policy' in value;
}

function idsOf(authorisations: object | undefined): Record<string, IdKind> {
  const entries = Object.entries(
    (authorisations ?? {}) as Record<string, Named['authority'] | SettledByRule>,
  );
  return Object.fromEntries(
    entries.flatMap(([field, authority]) => (isAuthority(authority) ? [[field, authority.kind]] : [])),
  );
}

/** Every id that this input carries, with the authority that judges it. Absent optional ids are none. */
function namedIds(authorisations: object | undefined, input: unknown): Named[] {
  const entries = Object.entries(
    (authorisations ?? {}) as Record<string, Named['authority'] | SettledByRule>,
  );
  return entries.flatMap(([field, authority]) => {
    if (!isAuthority(authority)) return [];
    const value = (input as Record<string, unknown>)[field];
    const many = Array.isArray(value);
    const ids = many ? value : value === undefined ? [] : [value];
    return ids.map((id) => ({ field, many, authority, id: id as Id<IdKind> }));
  });
}

/** Judges who asks and every id. A refusal is recorded; a stranger is asked to sign in, whatever is there. */
function judge(
  context: Context,
  actor: Actor,
  who: ActorAuthority | undefined,
  named: readonly Named[],
  rows: readonly unknown[][],
): Record<string, object> {
  if (who) enforceFor(actor, decide(who.policy, { actor }), () => {});
  const subjects: Record<string, object> = {};
  const lists: Record<string, object[]> = {};
  named.forEach(({ field, many, authority, id }, index) => {
    const row = rows[index]?.[0];
    const refused = (reason: string) =>
      recordRefusal(context, actor, { act: authority.act, object: authority.kind, objectId: id, reason });
    if (row === undefined) {
      enforceFor(actor, { effect: 'hide' }, refused);
      return;
    }
    const subject = authority.source.subjectOf(actor, row);
    enforceFor(actor, decide(authority.policy, subject), refused);
    if (many) lists[field] = [...(lists[field] ?? []), subject];
    else subjects[field] = subject;
  });
  return { ...subjects, ...lists };
}

function enforceFor(actor: Actor, decision: Decision, refused: (reason: string) => void): void {
  if (decision.effect === 'allow') return;
  refused(decision.effect === 'hide' ? notFound().code : decision.reason);
  if (actor === anonymous || actor.kind === 'anonymous') throw signInFirst();
  enforce(decision);
}

async function allOf<T extends Readonly<Record<string, Promise<unknown>>>>(
  promises: T,
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const entries = await Promise.all(
    Object.entries(promises).map(async ([key, promise]) => [key, await promise] as const),
  );
  return Object.fromEntries(entries) as { [K in keyof T]: Awaited<T[K]> };
}
