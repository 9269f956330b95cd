/// <reference path="./pg-internals.d.ts" />
import type pg from 'pg';
import Result from 'pg/lib/result.js';
import { prepareValue } from 'pg/lib/utils.js';

/** One prepared statement of a flight. `name` identifies `text` for the life of a connection. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rowMode?: 'array';
  readonly types?: pg.CustomTypesConfig;
};

type Answer = { rows: unknown[]; rowCount: number | null };

type Connection = {
  readonly stream: { cork?(): void; uncork?(): void };
  readonly parsedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: {
    statement: string;
    values: readonly unknown[];
    valueMapper: (value: unknown, index: number) => unknown;
  }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
};

/**
 * Several prepared statements sent at once with ONE Sync. PostgreSQL runs everything up to a Sync as one
 * implicit transaction: a context set by the first statement with `set_config(…, true)` holds for the
 * others and is gone afterwards, and when one fails the rest is skipped. No BEGIN, no COMMIT, one round
 * trip (decision record 27). Follows the interface that `pg` calls a submittable; `pg` is pinned, and
 * `flight.test.ts` runs on each upgrade. After an error the connection must be destroyed: what it has
 * parsed is no longer known.
 */
class FlightQuery {
  private readonly answers: InstanceType<typeof Result>[];
  private current = 0;
  /** `pg` sets it when a read times out. */
  callback: (error: Error | null) => void = () => {};

  constructor(
    private readonly statements: readonly Statement[],
    private readonly settle: (error: Error | null, answers: readonly Answer[]) => void,
  ) {
    this.answers = statements.map(({ rowMode, types }) => new Result(rowMode, types));
  }

  submit(connection: Connection): Error | null {
    connection.stream.cork?.();
    // What this very flight has sent to be parsed: the same statement may travel twice in it.
    const sent = new Map<string, string>();
    try {
      for (const { name, text, values } of this.statements) {
        const known = connection.parsedStatements[name] ?? sent.get(name);
        if (known === undefined) {
          connection.parse({ name, text });
          sent.set(name, text);
        } else if (known !== text) return new Error(`prepared statement ${name} has two texts`);
        connection.bind({ statement: name, values, valueMapper: prepareValue });
        connection.describe({ type: 'P', name: '' });
        connection.execute({ portal: '', rows: 0 });
      }
      connection.sync();
    } finally {
      connection.stream.uncork?.();
    }
    return null;
  }

  handleRowDescription(message: { fields: unknown[] }): void {
    this.answer().addFields(message.fields);
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    const answer = this.answer();
    answer.addRow(answer.parseRow(message.fields));
  }

  handleCommandComplete(message: { text: string }, connection: Connection): void {
    this.answer().addCommandComplete(message);
    this.finishStatement(connection);
  }

  handleEmptyQuery(connection: Connection): void {
    this.finishStatement(connection);
  }

  handleReadyForQuery(): void {
    this.settle(null, this.answers);
  }

  handleError(error: Error): void {
    this.settle(error, []);
  }

  handlePortalSuspended(): void {
    this.settle(new Error('a flight asks for all rows'), []);
  }

  private finishStatement(connection: Connection): void {
    const { name, text } = this.statements[this.current] as Statement;
    connection.parsedStatements[name] = text;
    this.current += 1;
  }

  private answer(): InstanceType<typeof Result> {
    return this.answers[this.current] as InstanceType<typeof Result>;
  }
}

/** Sends the statements over one connection of the pool; on any error that connection is destroyed. */
export async function sendFlight(
  pool: pg.Pool,
  statements: readonly Statement[],
): Promise<readonly Answer[]> {
  const client = await pool.connect();
  return new Promise((resolve, reject) => {
    let settled = false;
    const flight = new FlightQuery(statements, (error, answers) => {
      if (settled) return;
      settled = true;
      client.release(error ?? undefined);
      if (error) reject(error);
      else resolve(answers);
    });
    client.query(flight as unknown as pg.Submittable);
  });
}
