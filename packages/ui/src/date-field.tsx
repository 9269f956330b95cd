import { forwardRef, type InputHTMLAttributes } from 'react';
import { controlAttributes, Field, type FieldWords, fieldId } from './field.tsx';

export type DateFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'type' | 'className'> & {
    name: string;
    /** First and last day that can be chosen, as `2026-11-23`. */
    min?: string;
    max?: string;
  };

/** A day, by the browser's own calendar. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(
  { label, hint, error, optional, name, ...rest },
  ref,
) {
  const id = fieldId(name);
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        ref={ref}
        className="field-input field-input-date"
        name={name}
        type="date"
        {...rest}
        {...controlAttributes(id, { hint, error, optional })}
      />
    </Field>
  );
});
