/** Where "now" comes from. Injected, so that a test or the seed can say what time it is. */
export type Clock = { now(): Date };

/** Where chance comes from: `bytes(n)` gives n unpredictable bytes. Injected for the same reason. */
export type RandomSource = { bytes(length: number): Uint8Array };
