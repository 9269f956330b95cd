import pg from 'pg';

/** The portal's connections to PostgreSQL as the runtime role. One per process. */
export type Database = {
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  /** Connections at most. Beyond it a request waits `acquireMs` and is then told to come again. */
  readonly max?: number;
  readonly acquireMs?: number;
  readonly onIdleError?: (error: Error) => void;
};

/**
 * Opens a pool. Limits hold per statement and per wait for a lock, so that one stuck transaction
 * cannot take the others with it (trust.md R30).
 */
export function openDatabase({ url, max = 20, acquireMs = 5000, onIdleError }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: acquireMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'portal',
    // Data on a solid-state disk, mostly in memory: with the server's default of 4 the planner reads a table of
    // 20,000 rows from end to end rather than fetching a hundred through their index.
    options: '-c random_page_cost=1.1',
  });
  // Without a listener, a connection that the server ends while idle would end the process.
  pool.on('error', (error) => onIdleError?.(error));
  // The same for one that ends between two statements of a transaction: the next statement tells.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool, close: () => pool.end() };
}

/** The server is away or refuses for the moment: the caller may try again, nothing was decided. */
export function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  const message = (error as { message?: unknown })?.message;
  if (typeof code === 'string') {
    // 57014: a statement took longer than it may.
    if (/^(?:08|57P|53|57014)/u.test(code)) return true;
    if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code)) return true;
  }
  return (
    typeof message === 'string' &&
    /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/u.test(
      message,
    )
  );
}

/** Two transactions met; repeating the whole transaction is right. */
export function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  return code === '40001' || code === '40P01';
}
