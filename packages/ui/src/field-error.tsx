import CircleAlert from 'lucide-react/icons/circle-alert';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type FieldErrorProps = { id: string; children: ReactNode };

/** What is wrong with a field, beside it. The field points here by `aria-describedby`. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p className="field-error" id={id}>
      <Icon of={CircleAlert} />
      <span>{children}</span>
    </p>
  );
}
