import type { AudienceView } from '@portal/domain/documents/documents.inputs';
import { useLanguage } from '../../../shared/language.tsx';

/** Who will see it, in one sentence: how many, of how many organisations, host staff, a competitor. */
export function AudienceLine({ audience }: { audience: AudienceView }) {
  const { t } = useLanguage();
  return (
    <span className="stack-tight">
      <span>
        {t(audience.audience === 'everyone' ? 'documents.audience.everyone' : 'documents.audience.people', {
          people: audience.people,
          organisations: audience.organisations,
        })}
      </span>
      <span>
        {t('documents.audience.host-staff', { count: audience.hostStaff })}
        {' · '}
        <span style={audience.includesCompetitor ? { color: 'var(--warn)', fontWeight: 600 } : undefined}>
          {t(
            audience.includesCompetitor
              ? 'documents.audience.competitor-yes'
              : 'documents.audience.competitor-no',
          )}
        </span>
      </span>
    </span>
  );
}
