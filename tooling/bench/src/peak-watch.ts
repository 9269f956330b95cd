import { residentMiB } from './processes/process-figures.ts';
import type { Stage } from './stage.ts';

const everyMs = 100;

/** Samples the resident memory of web processes until it is told to end. */
export class PeakWatch {
  readonly #peaks: Map<Stage, number>;
  readonly #timer: NodeJS.Timeout;

  constructor(stages: readonly Stage[]) {
    this.#peaks = new Map(stages.map((stage) => [stage, stage.idleMiB]));
    this.#timer = setInterval(() => this.#sample(), everyMs);
  }

  /** The most that the web process of a stage has taken so far, in MiB. */
  of(stage: Stage): number {
    return this.#peaks.get(stage) ?? Number.NaN;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #sample(): void {
    for (const [stage, peak] of this.#peaks) {
      // A process that is gone is told of by whoever asks it next.
      if (stage.portal.child.exitCode !== null || stage.portal.child.signalCode !== null) continue;
      this.#peaks.set(stage, Math.max(peak, residentMiB(stage.portal.pid)));
    }
  }
}
