import type { ElementType, FormHTMLAttributes, ReactNode } from 'react';
import { ErrorSummary, type ErrorSummaryProps } from './error-summary.tsx';

export type FormShellProps = Omit<FormHTMLAttributes<HTMLFormElement>, 'title'> & {
  /** The element that is the form: the router's own, where it has one. */
  as?: ElementType;
  title?: ReactNode;
  intro?: ReactNode;
  /** Given after a refused submission; anew each time, so that it takes the focus again. */
  errors?: ErrorSummaryProps;
  /** Buttons: the main act first. */
  actions: ReactNode;
  children: ReactNode;
};

/** A form: title, what went wrong, fields, acts. Its own validation bubbles are off: errors stand beside the fields. */
export function FormShell({
  as: Form = 'form',
  title,
  intro,
  errors,
  actions,
  children,
  ...rest
}: FormShellProps) {
  return (
    <Form className="form-shell" noValidate {...rest}>
      {title ? <h2 className="type-section">{title}</h2> : null}
      {intro ? <p className="form-shell-intro">{intro}</p> : null}
      {errors ? <ErrorSummary {...errors} /> : null}
      {children}
      <div className="form-shell-actions">{actions}</div>
    </Form>
  );
}
