import autocannon from 'autocannon';

/** One address to ask again and again. */
export type Target = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/** What came of asking for a while. */
export type Window = {
  /** The middle of all response times, in ms. */
  readonly p50: number;
  /** What 99 of 100 response times do not exceed, in ms. */
  readonly p99: number;
  /** Answers per second. */
  readonly perSecond: number;
  readonly answers: number;
  /** Answers other than those that were wanted, by status; 0 stands for no answer at all. They count nowhere else. */
  readonly failures: ReadonlyMap<number, number>;
};

/**
 * Asks over this many connections for so many seconds, each as soon as the one before it is answered.
 * Response times are taken one by one, since the library's own histogram counts whole milliseconds.
 *
 * @param good the status of an answer that counts.
 * @throws Error when nothing was answered.
 */
export async function ask(target: Target, connections: number, seconds: number, good = 200): Promise<Window> {
  const times: number[] = [];
  const failures = new Map<number, number>();
  const fail = (status: number) => failures.set(status, (failures.get(status) ?? 0) + 1);
  const from = performance.now();
  let last = from;
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      { url: target.url, headers: { ...target.headers }, connections, duration: seconds },
      (error) => (error ? reject(error) : resolve()),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      last = performance.now();
      if (status === good) times.push(milliseconds);
      else fail(status);
    });
    run.on('reqError', () => fail(0));
  });
  if (times.length === 0) {
    throw new Error(`${target.url}: no answer in ${seconds} s, but ${JSON.stringify([...failures])}`);
  }
  return {
    p50: median(times),
    p99: [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN,
    perSecond: (times.length * 1000) / (last - from),
    answers: times.length,
    failures,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
