import { maxFilesAtOnce } from '@portal/domain/documents/document';
import type { AudienceView } from '@portal/domain/documents/documents.inputs';
import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import type { Label } from '@portal/domain/spaces/space';
import { Button } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import { RadioCards } from '@portal/ui/radio-cards';
import { type FormEvent, useMemo, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useNavigate } from '../../../shared/router-hooks.ts';
import { AudienceLine } from './audience-line.tsx';
import { FileDrop } from './file-drop.tsx';
import { NamedOrganisations } from './named-organisations.tsx';
import { NoteField } from './note-field.tsx';
import { QueueList } from './queue-list.tsx';
import { useLeaveWarning } from './use-leave-warning.ts';
import { useUploadQueue } from './use-upload-queue.ts';

/**
 * Files in: drop or choose, one row of fields for all, and, before anything is sent, who will see it.
 * Without JavaScript it is a plain multipart form to the same address.
 */
export function UploadForm(props: {
  folderId: string | null;
  action: string;
  spaceId: string;
  previewAt: string;
  after: (documentIds: string[]) => string;
  labels: readonly Label[];
  defaultLabel: Label;
  organisations: readonly OrganisationBrief[];
  myOrganisation: string;
  audiences: Readonly<Record<string, AudienceView>>;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queue = useUploadQueue(useMemo(() => ({ spaceId: props.spaceId }), [props.spaceId]));
  const [label, setLabel] = useState<Label>(props.defaultLabel);
  const [busy, setBusy] = useState(false);
  const open = queue.files.filter((each) => each.state !== 'done');

  useLeaveWarning(busy);

  const take = (files: File[]) => queue.add(files.slice(0, maxFilesAtOnce));

  async function submit(event: FormEvent<HTMLFormElement>) {
    if (queue.files.length === 0) return;
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.delete('file');
    if (open.length > 1) form.delete('title');
    const organisations = form.getAll('organisations').join(',');
    const fields = [...form.entries(), ['organisations', organisations]].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    setBusy(true);
    const posted: string[] = [];
    for (const queued of open) posted.push(...(await queue.send(queued, fields)));
    setBusy(false);
    const next = props.after(posted);
    const sign = next.includes('?') ? '&' : '?';
    if (posted.length === open.length) navigate(`${next}${sign}done=documents-posted`);
  }

  return (
    <form
      method="post"
      action={props.action}
      encType="multipart/form-data"
      className="form"
      onSubmit={submit}
    >
      {props.folderId ? <input type="hidden" name="folderId" value={props.folderId} /> : null}
      <FileDrop multiple required={queue.files.length === 0} take={take} />
      <QueueList {...queue} />
      {busy ? <p className="small muted">{t('documents.upload.keep-open')}</p> : null}
      {queue.files.length > 1 ? null : (
        <Field
          name="title"
          label={`${t('documents.upload.field-title')} (${t('common.optional')})`}
          hint={t('documents.upload.title-hint')}
        >
          <input
            className="input"
            id="title"
            name="title"
            maxLength={200}
            dir="auto"
            aria-describedby="title-hint"
          />
        </Field>
      )}
      <RadioCards
        name="label"
        legend={t('common.label.heading')}
        defaultValue={props.defaultLabel}
        onChoose={(value) => setLabel(value as Label)}
        cards={props.labels.map((value) => ({
          value,
          title: t(`common.label.${value}`),
          explanation: props.audiences[value] ? (
            <AudienceLine audience={props.audiences[value]} />
          ) : (
            t(`common.label.${value}.explained`)
          ),
        }))}
      />
      {props.labels.includes('named') ? (
        <NamedOrganisations
          hidden={label !== 'named'}
          organisations={props.organisations}
          myOrganisation={props.myOrganisation}
          previewAt={props.previewAt}
        />
      ) : null}
      <NoteField label={`${t('documents.upload.note')} (${t('common.optional')})`} />
      <div className="row">
        <Button look="primary" disabled={busy}>
          {busy
            ? t('documents.upload.sending')
            : t('documents.upload.submit-count', { count: Math.max(1, open.length) })}
        </Button>
      </div>
    </form>
  );
}
