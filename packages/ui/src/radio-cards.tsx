import type { InputHTMLAttributes, ReactNode } from 'react';
import { FieldError } from './field.tsx';

export type RadioCard = { value: string; title: ReactNode; explanation?: ReactNode };

/** One choice among few, each drawn as a card with its consequence. Native radios underneath. */
export function RadioCards({
  name,
  legend,
  cards,
  error,
  hint,
  defaultValue,
  register,
  onChoose,
}: {
  name: string;
  legend: string;
  cards: readonly RadioCard[];
  error?: string | undefined;
  hint?: ReactNode;
  defaultValue?: string;
  register?: InputHTMLAttributes<HTMLInputElement>;
  onChoose?: (value: string) => void;
}) {
  return (
    <fieldset className="field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      <div className="cards">
        {cards.map((card) => (
          <label className="card-choice" key={card.value}>
            <input
              type="radio"
              {...register}
              name={name}
              value={card.value}
              defaultChecked={card.value === defaultValue}
              onChange={(event) => {
                register?.onChange?.(event);
                onChoose?.(card.value);
              }}
            />
            <span className="stack-tight">
              <span className="subheading">{card.title}</span>
              {card.explanation ? <span className="small muted">{card.explanation}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  );
}
