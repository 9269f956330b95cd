import ChevronDown from 'lucide-react/icons/chevron-down';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import { controlAttributes, Field, type FieldWords, fieldId } from './field.tsx';
import { Icon } from './icon.tsx';

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name' | 'className' | 'children'> & {
    name: string;
    options: readonly SelectOption[];
    /** An empty first option, such as "Choose". */
    prompt?: string;
  };

/** A choice of the browser's own: the phone's wheel, the keyboard's letters. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(
  { label, hint, error, optional, name, options, prompt, ...rest },
  ref,
) {
  const id = fieldId(name);
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <span className="field-select">
        <select
          ref={ref}
          className="field-input"
          name={name}
          {...rest}
          {...controlAttributes(id, { hint, error, optional })}
        >
          {prompt ? <option value="">{prompt}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </Field>
  );
});
