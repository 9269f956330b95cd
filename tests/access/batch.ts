import { personStates, staffDuties } from '@portal/domain/accounts/person';
import { documentStates } from '@portal/domain/documents/document';
import { organisationKinds, organisationStates } from '@portal/domain/organisations/organisation';
import { labels, spaceRoles, spaceStates, visibilities } from '@portal/domain/spaces/space';
import fc from 'fast-check';

/** How many of each a batch has: every document with its space, roster and people is one random world. */
export const sizes = { organisations: 8, people: 20, spaces: 60, documents: 250 } as const;

/** Most things are in their usual state, or hardly anybody would see anything. */
function mostly<T>(usual: readonly NoInfer<T>[], all: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );
}

/** A value and the one that it had before: the database gets there by an update, through its triggers. */
function withPast<T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ before: T; now: T }> {
  return fc
    .record({ now: value, before: value, changed: fc.nat({ max: 2 }) })
    .map(({ now, before, changed }) => ({ now, before: changed === 0 ? before : now }));
}

const organisation = fc.record({
  kind: withPast(mostly([...organisationKinds, 'host' as const, 'host' as const], organisationKinds)),
  state: withPast(mostly(['active'], organisationStates)),
});
const person = fc.record({
  organisation: fc.nat({ max: sizes.organisations - 1 }),
  state: withPast(mostly(['active'], personStates)),
  duties: withPast(fc.subarray([...staffDuties], { maxLength: 2 })),
});
const seat = fc.record({
  person: fc.nat({ max: sizes.people - 1 }),
  role: withPast(fc.constantFrom(...spaceRoles)),
  ended: fc.nat({ max: 3 }).map((n) => n === 0),
});
const space = fc.record({
  visibility: withPast(fc.constantFrom(...visibilities)),
  state: withPast(mostly(['active', 'closed'], spaceStates)),
  roster: fc.uniqueArray(seat, { maxLength: 8, selector: (each) => each.person }),
});
const document = fc.record({
  space: fc.nat({ max: sizes.spaces - 1 }),
  author: fc.nat({ max: sizes.people - 1 }),
  label: withPast(fc.constantFrom(...labels)),
  state: withPast(mostly(['posted'], documentStates)),
  named: fc.uniqueArray(fc.nat({ max: sizes.organisations - 1 }), { minLength: 1, maxLength: 3 }),
  /** Whether the roster was there first, or the document. */
  early: fc.boolean(),
});

function exactly<T>(arbitrary: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: length, maxLength: length, size: 'max' });
}

/** Everything about a batch, but for its ids. */
export const batchArbitrary = fc.record({
  organisations: exactly(organisation, sizes.organisations),
  people: exactly(person, sizes.people),
  spaces: exactly(space, sizes.spaces),
  documents: exactly(document, sizes.documents),
});
export type Batch = typeof batchArbitrary extends fc.Arbitrary<infer T> ? T : never;
