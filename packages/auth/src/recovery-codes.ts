import { createHash } from 'node:crypto';
import type { RandomSource } from '@portal/domain/kernel/clock';

const howMany = 10;
const letters = '23456789abcdefghjkmnpqrstvwxyz';
const length = 12;

/** Ten codes of 58 bits each, written in threes of four: "k3fd-9mwx-2qpt". */
export function newRecoveryCodes(random: RandomSource): string[] {
  return Array.from({ length: howMany }, () => {
    const code: string[] = [];
    while (code.length < length) {
      // Bytes beyond the largest multiple would make the first letters likelier.
      for (const byte of random.bytes(length)) {
        if (byte < 240 && code.length < length) code.push(letters[byte % letters.length] as string);
      }
    }
    return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].map((part) => part.join('')).join('-');
  });
}

/** What is stored of a code; signs, spaces and case of what was typed do not count. */
export function hashOfRecoveryCode(code: string): string {
  return createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .digest('hex');
}
