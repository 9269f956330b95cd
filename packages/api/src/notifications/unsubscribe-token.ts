import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { Followed } from './planned-mail.ts';

/** What a link of a mail ends: following one thing, or all news by mail. */
export type Unsubscribed = Followed | { readonly kind: 'digest' };

const things = ['space', 'folder', 'document', 'thread'] as const;

/**
 * The secret of a link that ends mails of one kind for one person, and does nothing else. Made from whom and what it
 * names and the installation's key: it works as long as the mail is kept, and no table but that of the mails holds it.
 */
export function unsubscribeTokenFor(signingKey: string, personId: Id<'person'>, what: Unsubscribed): string {
  const named = `${personId}.${what.kind === 'digest' ? 'digest' : what.id}`;
  return `${named}.${signature(signingKey, named)}`;
}

/** Whom and what a link names; null for one that this installation did not make. */
export function readUnsubscribeToken(
  signingKey: string,
  token: string,
): { personId: Id<'person'>; what: Unsubscribed } | null {
  const [person = '', thing = '', mac = '', ...more] = token.split('.');
  const expected = Buffer.from(signature(signingKey, `${person}.${thing}`));
  const given = Buffer.from(mac);
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const personId = person as Id<'person'>;
  if (thing === 'digest') return { personId, what: { kind: 'digest' } };
  const kind = things.find((each) => uuidFromId(each, thing) !== null);
  return kind ? { personId, what: { kind, id: thing } as Followed } : null;
}

function signature(signingKey: string, named: string): string {
  if (signingKey.length < 16) throw new Error('links of mails need a signing key');
  return createHmac('sha256', signingKey).update(`unsubscribe|${named}`).digest('base64url');
}
