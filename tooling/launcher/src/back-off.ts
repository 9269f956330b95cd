const firstMs = 200;
const longestMs = 10_000;
const steadyMs = 20_000;

/** Waiting times between restarts: doubled up to 10 s, and from the start again after 20 s of steady life. */
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
