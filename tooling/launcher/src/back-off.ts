const firstMs = 200;
const longestMs = 30_000;
const steadyMs = 60_000;

/** Waiting times between restarts: doubled up to 30 s, and from the start again after a minute of steady life. */
export class BackOff {
  #nextMs = firstMs;

  /** How long to wait after a life of `livedMs`. */
  afterLifeOf(livedMs: number): number {
    if (livedMs >= steadyMs) this.#nextMs = firstMs;
    const waitMs = this.#nextMs;
    this.#nextMs = Math.min(longestMs, waitMs * 2);
    return waitMs;
  }
}
