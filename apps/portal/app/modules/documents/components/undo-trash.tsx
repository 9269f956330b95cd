import { Button } from '@portal/ui/button';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form, useSearchParams } from '../../../shared/router-hooks.ts';

/** Right after documents were put away: the way back. */
export function UndoTrash({ spaceId }: { spaceId: string }) {
  const { t } = useLanguage();
  const ids = useSearchParams()[0].getAll('trashed');
  if (ids.length === 0) return null;
  return (
    <Form method="post" action={paths.trash(spaceId)} className="row no-print">
      {ids.map((id) => (
        <input key={id} type="hidden" name="documentIds" value={id} />
      ))}
      <Button small>{t('documents.trash.undo')}</Button>
    </Form>
  );
}
