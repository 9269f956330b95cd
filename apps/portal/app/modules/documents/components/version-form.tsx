import { Button, ButtonLink } from '@portal/ui/button';
import { type FormEvent, useMemo, useState } from 'react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useNavigate } from '../../../shared/router-hooks.ts';
import { FileDrop } from './file-drop.tsx';
import { NoteField } from './note-field.tsx';
import { QueueList } from './queue-list.tsx';
import { useLeaveWarning } from './use-leave-warning.ts';
import { useUploadQueue } from './use-upload-queue.ts';

/** One file and one note on top of a document; the revision that the writer saw goes along. */
export function VersionForm({ document }: { document: { id: string; revision: number; version: number } }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queue = useUploadQueue(useMemo(() => ({ documentId: document.id }), [document.id]));
  const [busy, setBusy] = useState(false);
  useLeaveWarning(busy);
  const queued = queue.files[0];

  async function submit(event: FormEvent<HTMLFormElement>) {
    if (!queued) return;
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields = ['revision', 'note'].map((name): [string, string] => [name, String(form.get(name) ?? '')]);
    setBusy(true);
    const posted = await queue.send(queued, fields);
    setBusy(false);
    if (posted.length > 0) navigate(`${paths.document(document.id)}?done=version-added`);
  }

  return (
    <form
      className="form"
      method="post"
      encType="multipart/form-data"
      action={paths.uploadVersion(document.id)}
      onSubmit={submit}
    >
      <input type="hidden" name="revision" value={document.revision} />
      <div className="field">
        {queued ? null : <FileDrop required take={(files) => queue.add(files.slice(0, 1))} />}
        <QueueList {...queue} />
        <span className="field-hint">
          {t('documents.new-version.hint', { number: document.version + 1 })}
        </span>
      </div>
      <NoteField label={t('documents.new-version.note')} />
      <div className="row">
        <Button look="primary" disabled={busy}>
          {t(busy ? 'documents.upload.sending' : 'documents.new-version.submit')}
        </Button>
        <ButtonLink look="quiet" href={paths.document(document.id)}>
          {t('common.action.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
