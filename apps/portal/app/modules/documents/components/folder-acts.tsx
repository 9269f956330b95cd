import { type FolderBrief, maxFolderName, pathOf, withDescendants } from '@portal/domain/documents/folder';
import {
  createFolderInput,
  type FolderView,
  renameFolderInput,
} from '@portal/domain/documents/folders.inputs';
import { Button } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { Field } from '@portal/ui/field';
import { TextField } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { usePortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

const withName = createFolderInput.pick({ name: true });

/** A new folder here. */
export function NewFolder({ folderId }: { folderId: string | null }) {
  const { t } = useLanguage();
  const form = usePortalForm(withName, {});
  const labels = { name: t('documents.folder.name') };
  return (
    <Disclosure summary={t('documents.folder.new')}>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="create-folder" />
        {folderId ? <input type="hidden" name="parentId" value={folderId} /> : null}
        <input type="hidden" {...form.register('idempotencyKey')} value={form.idempotencyKey} />
        <TextField form={form} name="name" label={labels.name} maxLength={maxFolderName} />
        <Button disabled={form.pending}>{t('documents.folder.create')}</Button>
      </PortalFormShell>
    </Disclosure>
  );
}

/** Says whether one follows the folder that is open, and changes it. */
export function FollowFolder({ folder }: { folder: FolderView }) {
  const { t } = useLanguage();
  return (
    <Form method="post" className="no-print">
      <input type="hidden" name="folderId" value={folder.id} />
      <input type="hidden" name="follow" value={String(!folder.following)} />
      <Button small name="act" value="follow-this" aria-pressed={folder.following}>
        {folder.following ? t('documents.folder.following') : t('documents.folder.follow')}
      </Button>
    </Form>
  );
}

const withNewName = renameFolderInput.pick({ name: true });

/** What the keepers may do with the folder that is open. */
export function FolderSettings({ folder, folders }: { folder: FolderView; folders: readonly FolderBrief[] }) {
  const { t } = useLanguage();
  const form = usePortalForm(withNewName, {});
  const below = withDescendants(folders, folder.id);
  const labels = { name: t('documents.folder.name') };
  return (
    <Disclosure summary={t('documents.folder.settings')}>
      <PortalFormShell form={form} labels={labels}>
        <input type="hidden" name="act" value="rename-folder" />
        <input type="hidden" name="folderId" value={folder.id} />
        <input type="hidden" name="revision" value={folder.revision} />
        <TextField
          form={form}
          name="name"
          label={labels.name}
          defaultValue={folder.name}
          maxLength={maxFolderName}
        />
        <Button disabled={form.pending}>{t('documents.folder.rename')}</Button>
      </PortalFormShell>
      <Form method="post" className="form">
        <input type="hidden" name="act" value="move-folder" />
        <input type="hidden" name="folderId" value={folder.id} />
        <input type="hidden" name="revision" value={folder.revision} />
        <Field name={`${folder.id}-parent`} label={t('documents.folder.lies-in')}>
          <select
            id={`${folder.id}-parent`}
            name="parentId"
            className="input"
            defaultValue={folder.parentId ?? ''}
          >
            <option value="">{t('documents.folder.top')}</option>
            {folders
              .filter((each) => !below.has(each.id))
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {pathOf(folders, each.id)
                    .map(({ name }) => name)
                    .join(' / ')}
                </option>
              ))}
          </select>
        </Field>
        <Button>{t('documents.folder.move')}</Button>
      </Form>
      <Form method="post" className="form">
        <input type="hidden" name="act" value="dissolve-folder" />
        <input type="hidden" name="folderId" value={folder.id} />
        <input type="hidden" name="revision" value={folder.revision} />
        <p className="small">{t('documents.folder.dissolve-hint')}</p>
        <Button look="danger">{t('documents.folder.dissolve')}</Button>
      </Form>
    </Disclosure>
  );
}
