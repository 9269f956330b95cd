import UploadDrawing from 'lucide-react/icons/upload';
import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { fieldId } from './field.tsx';
import { FieldError } from './field-error.tsx';
import { Icon } from './icon.tsx';

export type DropZoneProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'name' | 'type' | 'className'
> & {
  name: string;
  /** What to do here: "Drop files here, or choose them". */
  label: ReactNode;
  /** Limits: size, types. */
  hint?: ReactNode;
  error?: ReactNode;
  /** Something is being dragged over it. */
  over?: boolean;
};

/** Where files go in. The browser's own field: it takes a dropped file and shows its name by itself. */
export const DropZone = forwardRef<HTMLInputElement, DropZoneProps>(function DropZone(
  { name, label, hint, error, over = false, ...rest },
  ref,
) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <div className="drop-zone" data-over={over ? '' : undefined} data-invalid={error ? '' : undefined}>
        <Icon of={UploadDrawing} size="large" />
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        <input
          ref={ref}
          type="file"
          id={id}
          name={name}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          {...rest}
        />
        {hint ? (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
});
