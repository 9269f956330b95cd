import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type FieldFrame = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
};

function errorId(name: string): string {
  return `${name}-error`;
}

/** Ties a control to its hint and error for screen readers. */
export function describedBy({ name, hint, error }: FieldFrame): string | undefined {
  const ids = [hint ? `${name}-hint` : null, error ? errorId(name) : null].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label, control, hint, error: the frame of every field. */
export function Field({ name, label, hint, error, children }: FieldFrame & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {children}
      {hint ? (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} error={error} />
    </div>
  );
}

/** The sentence beside a field that says what to change. */
export function FieldError({ name, error }: { name: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={errorId(name)}>
      <CircleAlert size={16} aria-hidden />
      {error}
    </p>
  );
}
