import { isUnavailable } from '@portal/db/database';
import { DomainError, type ErrorKind } from '@portal/domain/kernel/domain-error';
import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { z } from 'zod';

const codeOf = {
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  invalid_input: 'BAD_REQUEST',
  illegal_transition: 'CONFLICT',
  rule_violation: 'UNPROCESSABLE_CONTENT',
  conflict: 'CONFLICT',
  limit_exceeded: 'TOO_MANY_REQUESTS',
} as const satisfies Record<ErrorKind, TRPC_ERROR_CODE_KEY>;

const statusOf: Readonly<Record<ErrorKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid_input: 400,
  illegal_transition: 409,
  rule_violation: 422,
  conflict: 409,
  limit_exceeded: 429,
};

// Limits that have a status of their own (contract: too large 413, wrong type 415).
const statusOfCode: Readonly<Record<string, number>> = {
  'documents.too_large': 413,
  'documents.quota_exceeded': 413,
  'documents.type_mismatch': 415,
  'documents.length_required': 411,
  'common.busy': 503,
  'common.unavailable': 503,
  'documents.disk_full': 507,
  'documents.upload_expired': 410,
  // tus 1.0.0: a resource that another request holds, and a piece that does not match its checksum.
  'documents.upload_held': 423,
  'documents.checksum_mismatch': 460,
};

/** The HTTP status of an expected refusal. */
export function httpStatusOf(error: DomainError): number {
  return statusOfCode[error.code] ?? statusOf[error.kind];
}

/** Whatever went wrong as an expected refusal, or null when it is a fault of ours. */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof TRPCError) {
    const cause = error.cause ?? null;
    if (cause instanceof DomainError) return cause;
    if (cause instanceof z.ZodError) return invalidInput(cause);
    if (cause) return refusalOf(cause);
    if (error.code === 'NOT_FOUND') return new DomainError('not_found', 'common.not_found');
    if (error.code === 'BAD_REQUEST') return new DomainError('invalid_input', 'common.invalid_input');
    return null;
  }
  if (error instanceof z.ZodError) return invalidInput(error);
  const cause = (error as { cause?: unknown })?.cause;
  if (isUnavailable(error) || (cause && isUnavailable(cause))) {
    return new DomainError('limit_exceeded', 'common.unavailable', { retryAfter: 5 });
  }
  return null;
}

/** tRPC's own envelope for its HTTP door; the cause keeps the refusal. */
export function toTrpcError(error: unknown): TRPCError {
  const refusal = refusalOf(error);
  if (refusal) return new TRPCError({ code: codeOf[refusal.kind], message: refusal.code, cause: refusal });
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'common.internal', cause: error });
}

/** An input that its schema refuses: the codes of the sentences, by field. A malformed id never existed. */
function invalidInput(error: z.ZodError): DomainError {
  const fieldErrors: Record<string, { code: string; params: Record<string, unknown> }> = {};
  let onlyIds = error.issues.length > 0;
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    const code = codeOfIssue(issue);
    if (code !== 'common.unknown_id') onlyIds = false;
    fieldErrors[field] ??= { code, params: paramsOf(issue) };
  }
  if (onlyIds) return new DomainError('not_found', 'common.not_found');
  return new DomainError('invalid_input', 'common.invalid_input', { fieldErrors });
}

function codeOfIssue(issue: z.core.$ZodIssue): string {
  // Our schemas put the code of a sentence where zod has its English message.
  if (/^[a-z_]+\.[a-z_]+$/u.test(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'common.unknown_field';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'common.required';
  return 'common.invalid';
}

function paramsOf(issue: z.core.$ZodIssue): Record<string, unknown> {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  if (issue.code === 'unrecognized_keys') return { keys: issue.keys.join(', ') };
  return {};
}
