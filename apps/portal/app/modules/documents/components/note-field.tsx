import { Field } from '@portal/ui/field';
import { useLanguage } from '../../../shared/language.tsx';

/** A few words that stand beside a version: what it is for, what has changed. */
export function NoteField({ label }: { label: string }) {
  const { t } = useLanguage();
  return (
    <Field name="note" label={label} hint={t('documents.upload.note-hint')}>
      <textarea
        className="input"
        id="note"
        name="note"
        rows={3}
        maxLength={1000}
        dir="auto"
        aria-describedby="note-hint"
      />
    </Field>
  );
}
