import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { type FieldWords, fieldId } from './field.tsx';
import { FieldError } from './field-error.tsx';

export type RadioCard = {
  value: string;
  title: ReactNode;
  /** What the choice means, in one sentence; of a closed card, why it is closed. */
  text?: ReactNode;
  /** At the end of the first line: a badge, a count. */
  mark?: ReactNode;
  disabled?: boolean;
};

export type RadioCardsProps = Omit<FieldWords, 'optional'> &
  Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'id' | 'name' | 'type' | 'className' | 'value' | 'defaultValue'
  > & {
    name: string;
    options: readonly RadioCard[];
    /** The chosen one at first. */
    defaultValue?: string;
    /** The chosen one, where the caller keeps it. */
    value?: string;
  };

/** One of a few, each with its meaning spelt out. Native radio buttons: arrows, form data, no script. */
export const RadioCards = forwardRef<HTMLInputElement, RadioCardsProps>(function RadioCards(
  { label, hint, error, name, options, defaultValue, value, ...rest },
  ref,
) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <fieldset className="radio-cards" aria-describedby={described || undefined}>
      <legend className="field-label">{label}</legend>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {options.map((option, index) => (
        <label className="radio-card" key={option.value}>
          <input
            ref={ref}
            className="radio-dot"
            type="radio"
            name={name}
            id={index === 0 ? id : `${id}-${option.value}`}
            value={option.value}
            disabled={option.disabled}
            aria-invalid={error ? true : undefined}
            aria-labelledby={`${id}-${option.value}-title`}
            aria-describedby={option.text ? `${id}-${option.value}-text` : undefined}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            {...rest}
          />
          <span className="radio-card-title" id={`${id}-${option.value}-title`}>
            {option.title}
          </span>
          {option.mark ? <span>{option.mark}</span> : <span />}
          {option.text ? (
            <span className="radio-card-text" id={`${id}-${option.value}-text`}>
              {option.text}
            </span>
          ) : null}
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
});
