import { Notice } from '@portal/ui/notice';
import type { ReactNode } from 'react';
import { useLanguage } from '../shared/language.tsx';
import { Form } from '../shared/router-hooks.ts';
import type { PortalForm } from './use-portal-form.ts';

/** A form with what went wrong on top: the rule that refused it, or a list that leads to the fields. */
export function PortalFormShell({
  form,
  action,
  labels,
  children,
}: {
  form: PortalForm;
  action?: string;
  labels: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Form method="post" action={action} className="form" onSubmit={form.onSubmit} noValidate>
      <div ref={form.summary} tabIndex={-1}>
        {form.isKept ? <Notice title={t('common.form.kept')} /> : null}
        {form.onTop ? <Notice tone="bad" title={form.onTop} /> : null}
        {form.wrong.length > 0 ? (
          <Notice tone="bad" title={t('common.form.problem-title', { count: form.wrong.length })}>
            <ul className="stack-tight">
              {form.wrong.map((name) => (
                <li key={name}>
                  <a className="link" href={`#${form.idOf(name)}`}>
                    {labels[name] ?? name}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      {children}
    </Form>
  );
}
