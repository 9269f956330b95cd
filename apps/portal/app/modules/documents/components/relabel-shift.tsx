import type { RelabelPreview } from '@portal/domain/documents/documents.inputs';
import { useLanguage } from '../../../shared/language.tsx';
import type { Chosen } from './chosen-fields.tsx';

type Shift = RelabelPreview['documents'][number]['gains'];

/** For each document, who comes to see it and who no longer does, by organisation. */
export function RelabelShift({
  preview,
  documents,
}: {
  preview: RelabelPreview & { readonly label: string };
  documents: readonly (Chosen & { readonly label: string })[];
}) {
  const { t, locale, refusal } = useLanguage();
  const listed = (shift: Shift, strangers: boolean) =>
    new Intl.ListFormat(locale).format([
      ...shift.map(({ organisation, people }) =>
        t('documents.relabel.shift', { organisation: organisation.name, count: people }),
      ),
      ...(strangers ? [t('documents.relabel.strangers')] : []),
    ]);
  return (
    <ul className="stack" aria-live="polite">
      {preview.documents.map(({ id, number, gains, loses, refusal: why }, at) => {
        const toEverybody = preview.label === 'public' && documents[at]?.label !== 'public';
        const fromEverybody = preview.label !== 'public' && documents[at]?.label === 'public';
        return (
          <li key={id} className="stack-tight">
            <span>
              <span className="code muted">{number}</span> <bdi>{documents[at]?.title}</bdi>
            </span>
            {why ? <strong>{refusal(why)}</strong> : null}
            {gains.length > 0 || toEverybody ? (
              <span>{t('documents.relabel.gains', { list: listed(gains, toEverybody) })}</span>
            ) : null}
            {loses.length > 0 || fromEverybody ? (
              <span>{t('documents.relabel.loses', { list: listed(loses, fromEverybody) })}</span>
            ) : null}
            {gains.length + loses.length === 0 && !toEverybody && !fromEverybody ? (
              <span>{t('documents.relabel.nobody')}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
