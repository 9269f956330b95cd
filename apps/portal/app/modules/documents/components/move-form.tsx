import { type FolderBrief, pathOf } from '@portal/domain/documents/folder';
import { Button } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';
import { type Chosen, ChosenFields } from './chosen-fields.tsx';
import { ChosenList } from './chosen-list.tsx';

/** Into which folder, by its whole path. */
export function MoveForm({
  documents,
  folders,
  refused,
}: {
  documents: readonly Chosen[];
  folders: readonly FolderBrief[];
  refused: RefusedForm | undefined;
}) {
  const { t } = useLanguage();
  const targets = folders
    .map(({ id }) => ({
      id,
      path: pathOf(folders, id)
        .map((each) => each.name)
        .join(' › '),
    }))
    .sort((one, other) => one.path.localeCompare(other.path));
  return (
    <Form method="post" className="form">
      <ChosenFields act="move" documents={documents} refused={refused} />
      <ChosenList documents={documents} />
      <p>{t('documents.move.hint')}</p>
      <Field name="folderId" label={t('documents.folder.target')}>
        <select className="input" id="folderId" name="folderId">
          <option value="">{t('documents.folder.top')}</option>
          {targets.map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </select>
      </Field>
      <div className="row">
        <Button look="primary">{t('documents.move.submit')}</Button>
      </div>
    </Form>
  );
}
