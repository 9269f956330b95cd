import type { ReactNode } from 'react';
import { FieldError } from './field-error.tsx';

/** What every field has beside its control. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** Shown and announced; marks the control as invalid. */
  error?: ReactNode;
  /** The word for "optional" in the reader's language; without it the field is taken to be required. */
  optional?: ReactNode;
};

/** The id of a field's control: error summaries link to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The attributes by which a control knows its label, hint and error. */
export function controlAttributes(id: string, { hint, error, optional }: Omit<FieldWords, 'label'>) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-required': optional ? undefined : (true as const),
  };
}

/** Label above, hint under it, control, error below. Its control takes `controlAttributes(fieldId(name), …)`. */
export function Field({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { name: string; children: ReactNode }) {
  const id = fieldId(name);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional ? <span className="field-optional">{optional}</span> : null}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
