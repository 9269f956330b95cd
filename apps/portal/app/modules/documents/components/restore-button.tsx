import { Button } from '@portal/ui/button';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** Out of the trash, from the page of the document itself. */
export function RestoreButton({ spaceId, documentId }: { spaceId: string; documentId: string }) {
  const { t } = useLanguage();
  return (
    <Form method="post" action={paths.trash(spaceId)}>
      <input type="hidden" name="documentIds" value={documentId} />
      <Button small>{t('documents.trash.restore')}</Button>
    </Form>
  );
}
