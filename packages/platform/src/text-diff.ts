import { runThread } from './run-thread.ts';

/** A stretch of a compared text: in both, only in the newer (`ins`), or only in the older (`del`). */
export type DiffPart = { readonly op: 'same' | 'ins' | 'del'; readonly text: string };

export type TextDiff = {
  /** The newer text with what is gone from the older in its place. A paragraph without a change is one part. */
  readonly paragraphs: readonly (readonly DiffPart[])[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Passages too different for the time there is stand one after the other, not word by word. */
  readonly coarse: boolean;
};

/** A comparison gives up aligning words after some seconds; beyond these it is ended from outside. */
const limits = { milliseconds: 20_000, megabytes: 384 };

/**
 * Two texts word by word, one paragraph a line. Differences of spaces and of where lines are broken are none.
 * Runs in a thread of its own. Null when that takes too long or too much memory.
 */
export function diffTexts(from: string, to: string): Promise<TextDiff | null> {
  return runThread<TextDiff>('text-diff', { from, to }, limits);
}
