import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { controlAttributes, fieldId } from './field.tsx';
import { FieldError } from './field-error.tsx';

export type CheckboxProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'name' | 'type' | 'className'
> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** One box to tick. Boxes of one name are told apart by their value. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { name, label, hint, error, value, ...rest },
  ref,
) {
  const id = value === undefined ? fieldId(name) : `${fieldId(name)}-${value}`;
  const { 'aria-required': _required, ...described } = controlAttributes(id, { hint, error });
  return (
    <div className="check">
      <input
        ref={ref}
        className="check-box"
        type="checkbox"
        name={name}
        value={value}
        {...rest}
        {...described}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
});
