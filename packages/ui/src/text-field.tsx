import { forwardRef, type InputHTMLAttributes } from 'react';
import { controlAttributes, Field, type FieldWords, fieldId } from './field.tsx';

export type TextFieldProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'className'> & {
    name: string;
    type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'number';
  };

/** One line of text. Takes what react-hook-form's `register` gives. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hint, error, optional, name, type = 'text', ...rest },
  ref,
) {
  const id = fieldId(name);
  // Addresses and numbers run from left to right in every language.
  const dir = type === 'text' || type === 'password' ? undefined : 'ltr';
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        ref={ref}
        className="field-input"
        name={name}
        type={type}
        dir={dir}
        {...rest}
        {...controlAttributes(id, { hint, error, optional })}
      />
    </Field>
  );
});
