import type { z } from 'zod';
import { type IdKind, uuidFromId } from './ids.ts';

/**
 * The shape of one kind of fact that is recorded for ever. `payload` may hold words of people and is
 * erasable; who, what and when are not. A kind is never changed, only followed by a higher `version`.
 */
export type EventKind<Name extends string, Payload extends z.ZodType> = {
  readonly name: Name;
  readonly version: number;
  readonly object: IdKind;
  readonly payload: Payload;
};

export type DomainEvent<Name extends string = string> = {
  readonly name: Name;
  readonly version: number;
  readonly object: IdKind;
  readonly objectId: string;
  readonly spaceId: string | null;
  readonly organisationId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
};

type Where = { objectId: string; spaceId?: string | null; organisationId?: string | null };

/** Registers a kind of event and gives the function that makes one, checked against its schema. */
export function defineEvent<Name extends string, Payload extends z.ZodType>(kind: EventKind<Name, Payload>) {
  const make = (where: Where, payload: z.input<Payload>): DomainEvent<Name> => {
    if (uuidFromId(kind.object, where.objectId) === null) {
      throw new Error(`${kind.name}: ${where.objectId} is no id of kind ${kind.object}`);
    }
    return {
      name: kind.name,
      version: kind.version,
      object: kind.object,
      objectId: where.objectId,
      spaceId: where.spaceId ?? null,
      organisationId: where.organisationId ?? null,
      payload: kind.payload.parse(payload) as Readonly<Record<string, unknown>>,
    };
  };
  return Object.assign(make, { kind });
}
