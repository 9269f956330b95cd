import { maxTitle } from '@portal/domain/documents/document';
import { Button } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';
import { type Chosen, ChosenFields } from './chosen-fields.tsx';

/** A title for each. */
export function RenameForm({
  documents,
  refused,
}: {
  documents: readonly Chosen[];
  refused: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  return (
    <Form method="post" className="form">
      <ChosenFields act="rename" documents={documents} refused={refused} />
      <p>{t('documents.rename.hint')}</p>
      {documents.map(({ id, number, title }) => (
        <Field key={id} name={`title-${id}`} label={t('documents.rename.field', { number })}>
          <input
            className="input"
            id={`title-${id}`}
            name="titles"
            defaultValue={title}
            maxLength={maxTitle}
            required
            dir="auto"
          />
        </Field>
      ))}
      <div className="row">
        <Button look="primary">{t('documents.rename.submit')}</Button>
      </div>
    </Form>
  );
}
