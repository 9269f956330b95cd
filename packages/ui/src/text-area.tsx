import { forwardRef, type TextareaHTMLAttributes } from 'react';
import { controlAttributes, Field, type FieldWords, fieldId } from './field.tsx';

export type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name' | 'className'> & { name: string };

/** Several lines; grows with what is typed. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, hint, error, optional, name, rows = 4, ...rest },
  ref,
) {
  const id = fieldId(name);
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        ref={ref}
        className="field-input field-input-area"
        name={name}
        rows={rows}
        dir="auto"
        {...rest}
        {...controlAttributes(id, { hint, error, optional })}
      />
    </Field>
  );
});
