import { randomBytes } from 'node:crypto';

/** The machine's clock, in the shape of the domain's `Clock`. */
export const systemClock = { now: () => new Date() };

/** The system's random source (CSPRNG), in the shape of the domain's `RandomSource`. */
export const systemRandom = { bytes: (length: number): Uint8Array => randomBytes(length) };
