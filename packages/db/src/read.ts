import { type SQL, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { type Credential, contextStatement, type OpenedContext, openedContext } from './actor-context.ts';
import type { Database } from './database.ts';
import { type Statement, sendFlight } from './flight.ts';

// Builds queries; never sends one.
const builder = drizzle({ client: {} as pg.Client });

type Sender = { query(config: Omit<Statement, 'values'>, values: readonly unknown[]): Promise<unknown> };
type Prepared<Row> = { execute(values?: Record<string, unknown>): Promise<Row> };

/** A prepared read: planned once per connection, run by any flight. */
export type Read<Params, Rows> = (sender: Sender, params: Params) => Promise<Rows>;

/**
 * Defines a read at module load. `name` is unique in the program (`documents.listNewest`); inside
 * `build`, `sql.placeholder('x')` stands for the parameter `x`. The query is built once: building it per
 * request costs more than running it.
 */
export function defineRead<Params extends Record<string, unknown>, Row>(
  name: string,
  build: (db: NodePgDatabase) => { prepare(name: string): Prepared<Row> },
): Read<Params, Row> {
  const prepared = build(builder).prepare(name);
  return (sender, params) => {
    const statement = Object.create(prepared) as Prepared<Row> & { client: Sender };
    statement.client = sender;
    return statement.execute(params);
  };
}

/**
 * One round trip on an actor's behalf: the context and all reads added before `send`. The promises of
 * `add` settle when it has been sent; `send` tells who the actor turned out to be, or null.
 */
export class Flight {
  private readonly statements: Statement[] = [];
  private readonly waiting: { resolve(answer: unknown): void; reject(error: unknown): void }[] = [];

  constructor(
    private readonly database: Database,
    private readonly credential: Credential,
  ) {}

  add<Params, Rows>(read: Read<Params, Rows>, params: Params): Promise<Rows> {
    const rows = read(
      {
        query: (config, values) =>
          new Promise((resolve, reject) => {
            this.statements.push({ ...config, values });
            this.waiting.push({ resolve, reject });
          }),
      },
      params,
    );
    // Whoever added it may be told by `send` first; the rejection is never lost, only not reported twice.
    rows.catch(() => {});
    return rows;
  }

  async send(): Promise<OpenedContext> {
    try {
      const [context, ...answers] = await sendFlight(this.database.pool, [
        contextStatement(this.credential),
        ...this.statements,
      ]);
      this.waiting.forEach((each, index) => {
        each.resolve(answers[index]);
      });
      return openedContext(this.credential, context?.rows ?? []);
    } catch (error) {
      for (const each of this.waiting) each.reject(error);
      throw error;
    }
  }
}

/**
 * A parameter of a prepared read that is compared with a column, in the column's own encoding: ids
 * become uuids on the way. (`sql.placeholder` alone would send the prefixed id.)
 */
export function param(name: string, column: PgColumn) {
  return sql.param(sql.placeholder(name), column);
}

/**
 * A part whose values never change, written into the statement itself: as parameters they would hide
 * from the planner which partial index serves and how few rows there are, and it would plan each time anew.
 */
export function constant(part: SQL): SQL {
  return part.inlineParams();
}
