import { z } from 'zod';
import type { Clock, RandomSource } from './clock.ts';

/**
 * The kinds of things that have an id outside the database, with the prefix that a log line or an
 * address shows. Inside, every id is one `uuid` (version 7); outside, prefix + base32 of the same 128 bits.
 */
export const idPrefixes = {
  organisation: 'org',
  person: 'per',
  space: 'spc',
  membership: 'mem',
  joinRequest: 'jrq',
  invitation: 'inv',
  document: 'doc',
  folder: 'fol',
  version: 'ver',
  thread: 'thr',
  post: 'pst',
  follow: 'flw',
  theme: 'thm',
  event: 'evt',
  mail: 'eml',
  notice: 'ntc',
  upload: 'upl',
  blob: 'blb',
  scope: 'scp',
  savedSearch: 'ssv',
  session: 'ses',
  passwordReset: 'rst',
  emailChange: 'emc',
  passkey: 'pky',
  accessToken: 'tok',
  accountInvitation: 'ain',
  organisationApplication: 'oap',
  job: 'job',
} as const;
export type IdKind = keyof typeof idPrefixes;

declare const idKind: unique symbol;
export type Id<K extends IdKind> = string & { readonly [idKind]: K };

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type SpaceId = Id<'space'>;
export type EventId = Id<'event'>;

// Crockford's alphabet in lower case: no i, l, o, u, so that an id can be read out on the telephone.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const encodedLength = 26;

/** uuid text → public id. Total for valid uuids. */
export function idFromUuid<K extends IdKind>(kind: K, uuid: string): Id<K> {
  const hex = uuid.replaceAll('-', '');
  // Eight bits in two letters, then twenty in four at a time: big integers took most of a list's time here.
  let out = lettersOf(Number.parseInt(hex.slice(0, 2), 16), 2);
  for (let at = 2; at < hex.length; at += 5) out += lettersOf(Number.parseInt(hex.slice(at, at + 5), 16), 4);
  return `${idPrefixes[kind]}_${out}` as Id<K>;
}

function lettersOf(bits: number, count: number): string {
  let out = '';
  for (let shift = (count - 1) * 5; shift >= 0; shift -= 5) out += alphabet[(bits >> shift) & 31];
  return out;
}

/** Public id → uuid text, or null when it is not an id of this kind. */
export function uuidFromId(kind: IdKind, id: string): string | null {
  const prefix = `${idPrefixes[kind]}_`;
  if (!id.startsWith(prefix) || id.length !== prefix.length + encodedLength) return null;
  let bits = 0n;
  for (const letter of id.slice(prefix.length)) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  if (bits >> 128n) return null;
  const hex = bits.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A new id: uuid version 7 (RFC 9562 §5.7) of the injected clock and random source. */
export function newId<K extends IdKind>(kind: K, source: { clock: Clock; random: RandomSource }): Id<K> {
  return idFromUuid(kind, newUuid(source));
}

/** A new uuid version 7: 48 bits of Unix milliseconds, then 74 random bits. */
function newUuid({ clock, random }: { clock: Clock; random: RandomSource }): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.bytes(10), 6);
  let milliseconds = clock.now().getTime();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Schema of an id in an input. The brand makes the guard ask, at compile time, how the thing is
 * authorised; a malformed id is an id that never existed, hence the code.
 */
export function idOf<K extends IdKind>(kind: K) {
  return z
    .string()
    .max(64)
    .refine((value) => uuidFromId(kind, value) !== null, { error: 'common.unknown_id' })
    .transform((value) => value as Id<K>)
    .meta({ kind, type: 'string', description: `Opaque id, prefix ${idPrefixes[kind]}_` });
}

/** Schema of an id in an output: the same brand, no work at run time. */
export function idOut<K extends IdKind>(_kind: K) {
  return z.custom<Id<K>>((value) => typeof value === 'string').meta({ type: 'string' });
}
