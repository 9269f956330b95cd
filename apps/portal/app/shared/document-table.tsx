import type { DocumentListItem } from '@portal/domain/documents/documents.inputs';
import { formatDate, formatFileSize, regionName } from '@portal/messages/format';
import { CountryChip } from '@portal/ui/country-chip';
import { Link } from '@portal/ui/link';
import { paths } from '../paths.ts';
import { DocumentLabel } from './label.tsx';
import { useLanguage } from './language.tsx';

/** Documents as rows: number, title, who sent it, label, version, date. */
export function DocumentTable({
  documents,
  caption,
  withSpace = false,
  brief = false,
  chooseFor,
}: {
  documents: readonly DocumentListItem[];
  caption: string;
  withSpace?: boolean;
  /** Number and sender under the title instead of in columns of their own. */
  brief?: boolean;
  /** The id of the form for which rows can be chosen. */
  chooseFor?: string | undefined;
}) {
  const { t, reader, locale } = useLanguage();
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {chooseFor ? (
            <th scope="col">
              <span className="visually-hidden">{t('documents.change.heading')}</span>
            </th>
          ) : null}
          {brief ? null : <th scope="col">{t('documents.column.number')}</th>}
          <th scope="col">{t('documents.column.title')}</th>
          {brief ? null : <th scope="col">{t('documents.column.sender')}</th>}
          <th scope="col">{t('documents.column.label')}</th>
          <th scope="col">{t('documents.column.version')}</th>
          <th scope="col">{t('documents.column.date')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            {chooseFor ? (
              <td>
                <input
                  type="checkbox"
                  name="d"
                  value={document.id}
                  form={chooseFor}
                  aria-label={t('documents.change.choose', { number: document.number })}
                />
              </td>
            ) : null}
            {brief ? null : <td className="code muted">{document.number}</td>}
            <td className="main">
              <Link href={paths.document(document.id)}>
                <bdi>{document.title}</bdi>
              </Link>
              <div className="small muted" style={{ fontWeight: 400 }}>
                {brief ? (
                  <>
                    <bdi>{document.number}</bdi> · <bdi>{document.senderOrganisation}</bdi> ·{' '}
                  </>
                ) : null}
                {withSpace ? <bdi>{document.space.name}</bdi> : null}
                {withSpace ? ' · ' : null}
                {t(`documents.file.${document.file}`)} · {formatFileSize(document.size, locale)}
                {document.state === 'posted' ? null : (
                  <span className="chip is-warn" style={{ marginInlineStart: 6 }}>
                    {t(`documents.state.${document.state}`)}
                  </span>
                )}
              </div>
            </td>
            {brief ? null : (
              <td data-label={t('documents.column.sender')}>
                <span className="sender">
                  <CountryChip
                    code={document.senderCountry}
                    name={regionName(document.senderCountry, locale)}
                  />
                  <bdi>{document.senderOrganisation}</bdi>
                </span>
              </td>
            )}
            <td data-label={t('documents.column.label')}>
              <DocumentLabel label={document.label} />
            </td>
            <td data-label={t('documents.column.version')} className="code">
              {document.version}
            </td>
            <td data-label={t('documents.column.date')} className="muted" style={{ whiteSpace: 'nowrap' }}>
              <time dateTime={document.updatedAt.toISOString()}>
                {formatDate(document.updatedAt, reader)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
