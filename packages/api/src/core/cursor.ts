import { DomainError } from '@portal/domain/kernel/domain-error';

/** The sort values of the last row of a page, as an opaque text. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor, or null without one.
 * @throws DomainError `invalid_input` when it is not one of ours (a text was cut, a sort was changed).
 */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isScalar)) return values;
  } catch {
    // Falls through to the refusal below.
  }
  throw new DomainError('invalid_input', 'common.invalid_input', {
    fieldErrors: { cursor: { code: 'common.invalid', params: {} } },
  });
}

function isScalar(value: unknown): value is string | number {
  return (
    (typeof value === 'string' && value.length <= 300 && !value.includes('\0')) || Number.isFinite(value)
  );
}

/** An ISO instant of a cursor. @throws DomainError `invalid_input` when it is none. */
export function instantOf(value: string | number | undefined): Date {
  const date = new Date(String(value));
  // Other years are written with a sign, which PostgreSQL does not read.
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new DomainError('invalid_input', 'common.invalid_input');
  return date;
}

/** A uuid of a cursor. @throws DomainError `invalid_input` when it is none. */
export function uuidText(value: string | number | undefined): string {
  const text = String(value);
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)) {
    throw new DomainError('invalid_input', 'common.invalid_input');
  }
  return text;
}

/** A counted number of a cursor. @throws DomainError `invalid_input` when it is none, or beyond PostgreSQL's integer. */
export function wholeNumber(value: string | number | undefined): number {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > 2_147_483_647) {
    throw new DomainError('invalid_input', 'common.invalid_input');
  }
  return Number(value);
}
