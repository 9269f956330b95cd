import type { Context } from './context.ts';
import { refusalOf } from './error-mapping.ts';
import type { Operation } from './operation.ts';

export type RestRequest = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** `If-Match`, the row's version that the writer saw. */
  readonly ifMatch?: string | undefined;
  readonly idempotencyKey?: string | undefined;
};
export type RestAnswer = { readonly status: number; readonly body: unknown };

/** The REST form of an operation's path: `/documents/{documentId}` → `/documents/:documentId`. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/gu, ':$1');
}

/**
 * Serves an operation over REST: path, query and body are its input; a command with a status of 201
 * answers with what it made. Goes straight to the operation, past the envelope of tRPC (decision record 30).
 * @throws as the operation does; the caller maps refusals to statuses.
 */
export async function answerRest(
  operation: Operation,
  context: Context,
  request: RestRequest,
): Promise<RestAnswer> {
  const { params, query, body, ifMatch, idempotencyKey } = request;
  const asked = operation.type === 'query' ? query : isRecord(body) ? body : {};
  const takes = fieldsOf(operation);
  const raw: Record<string, unknown> = { ...asked, ...params };
  if (ifMatch && takes.has('revision')) raw.revision = ifMatch.replace(/^(?:W\/)?"?|"$/gu, '');
  if (idempotencyKey && takes.has('idempotencyKey')) raw.idempotencyKey = idempotencyKey;
  const input = operation.input.parse(raw);
  const result = await operation.handle(context, input);
  return { status: operation.rest?.status ?? 200, body: await shown(operation, context, result) };
}

/** What a caller of REST reads next anyway. Where it may no longer read it, the change's own answer stands. */
async function shown(operation: Operation, context: Context, result: unknown): Promise<unknown> {
  const shows = operation.rest?.shows;
  if (!shows) return result;
  const input = shows.read.input.parse({ [shows.by]: (result as { id?: unknown }).id });
  try {
    return await shows.read.handle(context, input);
  } catch (error) {
    if (refusalOf(error)) return result;
    throw error;
  }
}

function fieldsOf(operation: Operation): Set<string> {
  const shape = (operation.input as { shape?: object }).shape;
  return new Set(Object.keys(shape ?? {}));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
