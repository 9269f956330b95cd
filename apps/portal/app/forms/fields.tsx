import { describedBy, Field } from '@portal/ui/field';
import type { ReactNode } from 'react';
import type { PortalForm } from './use-portal-form.ts';

type Props = { form: PortalForm; name: string; label: string; hint?: ReactNode; defaultValue?: string };

/** One line of text. */
export function TextField({
  form,
  name,
  label,
  hint,
  defaultValue,
  type = 'text',
  autoComplete,
  maxLength,
}: Props & {
  type?: 'text' | 'email' | 'password' | 'date';
  autoComplete?: string;
  maxLength?: number;
}) {
  const error = form.errorOf(name);
  const id = form.idOf(name);
  const frame = { name: id, label, hint, error };
  return (
    <Field {...frame}>
      <input
        {...form.register(name)}
        id={id}
        type={type}
        className="input"
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        maxLength={maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
        dir={type === 'text' ? 'auto' : undefined}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ form, name, label, hint, defaultValue, rows = 4 }: Props & { rows?: number }) {
  const error = form.errorOf(name);
  const id = form.idOf(name);
  const frame = { name: id, label, hint, error };
  return (
    <Field {...frame}>
      <textarea
        {...form.register(name)}
        id={id}
        rows={rows}
        className="input"
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
        dir="auto"
      />
    </Field>
  );
}

/** One of a list. */
export function SelectField({
  form,
  name,
  label,
  hint,
  defaultValue,
  options,
}: Props & {
  options: readonly { value: string; label: string }[];
}) {
  const error = form.errorOf(name);
  const id = form.idOf(name);
  const frame = { name: id, label, hint, error };
  return (
    <Field {...frame}>
      <select
        {...form.register(name)}
        id={id}
        className="input"
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
