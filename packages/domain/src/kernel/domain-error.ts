/** The eight ways in which the portal says no. `core/error-mapping.ts` turns each into a status. */
export const errorKinds = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid_input',
  'illegal_transition',
  'rule_violation',
  'conflict',
  'limit_exceeded',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * An expected refusal. `code` is namespaced by module (`documents.recalled`) and is the key of the
 * sentence that the reader sees, in the `errors` part of the module's catalogue; `details` are the
 * parameters of that sentence. Never carries the name of something that the reader may not know of.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
}

/** The one answer for what does not exist and for what the actor may not know of. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'common.not_found');
}
