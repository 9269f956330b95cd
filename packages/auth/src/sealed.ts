import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { RandomSource } from '@portal/domain/kernel/clock';

/** A key for one purpose, from the installation's secret: what is sealed for one thing opens for no other. */
function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

/** Seals a short text (AES-256-GCM, a new nonce each time): a copy of the database opens nothing. */
export function seal(text: string, by: { secret: string; purpose: string; random: RandomSource }): string {
  const nonce = Buffer.from(by.random.bytes(12));
  const cipher = createCipheriv('aes-256-gcm', keyFor(by.secret, by.purpose), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens what `seal` made. @throws Error when it was changed or sealed with another secret. */
export function unseal(sealed: string, by: { secret: string; purpose: string }): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(by.secret, by.purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
