import { generateSecret, generateURI, verify } from 'otplib';

/** Seconds that a code stands for (RFC 6238). */
const period = 30;

/** A new secret for an authenticator app, base32 as the apps take it. */
export const newAuthenticatorSecret = (): string => generateSecret();

/** What the square code says to the app. */
export function authenticatorUri(
  secret: string,
  { issuer, label }: { issuer: string; label: string },
): string {
  return generateURI({ issuer, label, secret });
}

/**
 * The time step of a code that fits now, or one step before or after; null when it fits none or was used: no step up
 * to `lastStep` counts again (trust.md A11).
 */
export async function stepOfCode(
  code: string,
  { secret, now, lastStep }: { secret: string; now: Date; lastStep: number },
): Promise<number | null> {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, period, epochTolerance: period });
  if (!result.valid || !('timeStep' in result)) return null;
  const step = result.timeStep as number;
  return step > lastStep ? step : null;
}
