import { Button } from '@portal/ui/button';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';
import { type Chosen, ChosenFields } from './chosen-fields.tsx';
import { ChosenList } from './chosen-list.tsx';

/** What follows, then the doing. */
export function TrashForm({
  documents,
  refused,
}: {
  documents: readonly Chosen[];
  refused: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  return (
    <Form method="post" className="form">
      <ChosenFields act="trash" documents={documents} refused={refused} />
      <ChosenList documents={documents} />
      <p>{t('documents.trash.put-hint')}</p>
      <div className="row">
        <Button look="danger">{t('documents.trash.put')}</Button>
      </div>
    </Form>
  );
}
