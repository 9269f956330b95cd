import type { ReaderView } from '@portal/domain/documents/documents.inputs';
import { formatDateTime } from '@portal/messages/format';
import { Section } from '@portal/ui/section';
import { useLanguage } from '../../../shared/language.tsx';

/** Who has opened it: for its author and for those who keep the record. */
export function Readers({
  readers,
  readership,
}: {
  readers: { readers: readonly ReaderView[]; notYet: number };
  readership: { opened: number; audience: number } | null;
}) {
  const { t, reader } = useLanguage();
  return (
    <Section title={t('documents.readers.title')}>
      {readership ? (
        <p className="subheading">
          {t('documents.opened-by', {
            opened: readership.opened,
            total: Math.max(0, readership.audience - 1),
          })}
        </p>
      ) : null}
      {readers.readers.length === 0 ? <p className="muted">{t('documents.readers.nobody')}</p> : null}
      <ul className="lines">
        {readers.readers.map((each) => (
          <li key={`${each.personId}-${each.at.toISOString()}`} style={{ paddingBlock: 8 }}>
            <div>
              <bdi className="subheading">{each.name}</bdi> <bdi className="muted">{each.organisation}</bdi>
            </div>
            <div className="small muted">
              {t(`documents.readers.${each.kind}`, { number: each.version })} ·{' '}
              {formatDateTime(each.at, reader)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
