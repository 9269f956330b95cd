import { expect, test } from 'vitest';
import { idFromUuid, newId, uuidFromId } from './ids.ts';

const source = (milliseconds: number, byte: number) => ({
  clock: { now: () => new Date(milliseconds) },
  random: { bytes: (length: number) => new Uint8Array(length).fill(byte) },
});

test('an id goes out and comes back as the same uuid', () => {
  for (const uuid of [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '01990000-0000-7000-8000-00000000000a',
  ]) {
    expect(uuidFromId('document', idFromUuid('document', uuid))).toBe(uuid);
  }
});

test('a new id is a version 7 uuid that sorts by time', () => {
  const early = newId('space', source(1_760_000_000_000, 255));
  const late = newId('space', source(1_760_000_000_001, 0));
  expect(early < late).toBe(true);
  expect(uuidFromId('space', early)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/u);
});

test('an id of another kind, a cut one and one with a foreign letter are no ids', () => {
  const id = newId('document', source(1, 1));
  expect(uuidFromId('space', id)).toBeNull();
  expect(uuidFromId('document', id.slice(0, -1))).toBeNull();
  expect(uuidFromId('document', `${id.slice(0, -1)}u`)).toBeNull();
  expect(uuidFromId('document', `doc_z${id.slice(5)}`)).toBeNull();
});
