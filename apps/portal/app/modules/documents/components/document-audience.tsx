import type { AudienceView } from '@portal/domain/documents/documents.inputs';
import { Disclosure } from '@portal/ui/disclosure';
import { Section } from '@portal/ui/section';
import { useLanguage } from '../../../shared/language.tsx';
import { AudienceLine } from './audience-line.tsx';

/** Who can see it, and by which rule: by organisation, and by name for those who may know people here. */
export function DocumentAudience({ audience }: { audience: AudienceView }) {
  const { t, lookUp } = useLanguage();
  return (
    <Section title={t('documents.audience.title')}>
      <p>{t(`documents.audience.rule.${audience.audience}`)}</p>
      <div className="small muted">
        <AudienceLine audience={audience} />
      </div>
      <Disclosure summary={t('documents.audience.show')}>
        <ul className="lines">
          {audience.byOrganisation.map((each) => (
            <li key={each.organisation.id} style={{ paddingBlock: 8 }}>
              <div className="row-apart">
                <bdi className="subheading">{each.organisation.name}</bdi>
                <span className="muted code">{each.people}</span>
              </div>
              {each.names.map((person) => (
                <div key={person.name} className="small">
                  <bdi>{person.name}</bdi>{' '}
                  <span className="muted">
                    {lookUp(`documents.audience.because.${person.rule}`) ?? person.rule}
                  </span>
                </div>
              ))}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
