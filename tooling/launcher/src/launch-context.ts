/** What the bootstrap hands to a command. */
export type LaunchContext = {
  /** The checkout. */
  readonly root: string;
  /** Arguments after the command's name. */
  readonly args: readonly string[];
  readonly calledByNpm: boolean;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How much of the time since then went into downloads. */
  readonly downloadMs: number;
};

/** A command; resolves to the exit code. */
export type Command = (context: LaunchContext) => Promise<number>;
