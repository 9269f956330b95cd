import { documentStates } from '@portal/domain/documents/document';
import { labels, spaceStates } from '@portal/domain/spaces/space';
import { regionName } from '@portal/messages/format';
import { CountryChip } from '@portal/ui/country-chip';
import { Facts } from '@portal/ui/facts';
import { PersonLine } from '@portal/ui/person-line';
import { Section } from '@portal/ui/section';
import { paths } from '../../../paths.ts';
import { GroupState } from '../../../shared/group-state.tsx';
import { DocumentLabel } from '../../../shared/label.tsx';
import { useLanguage } from '../../../shared/language.tsx';

const countries = ['IT', 'CN', 'AE'] as const;

/** What stands beside a thing: its label, its state, who sent it. */
export function KitMarks() {
  const { t, locale } = useLanguage();
  const person = t('kit.sample.person');
  return (
    <>
      <Section title={t('kit.marks')}>
        <div className="row">
          {labels.map((label) => (
            <DocumentLabel key={label} label={label} />
          ))}
        </div>
        <div className="row">
          {spaceStates.map((state) => (
            <GroupState key={state} state={state} />
          ))}
        </div>
        <div className="chips">
          {documentStates.map((state) => (
            <span className="chip is-warn" key={state}>
              {t(`documents.state.${state}`)}
            </span>
          ))}
          <a className="chip" href={paths.devKit()}>
            {t('search.kind.document')}
          </a>
          <a className="chip" href={paths.devKit()} aria-current="true">
            {t('search.kind.person')}
          </a>
        </div>
      </Section>
      <Section title={t('kit.people')}>
        <PersonLine
          name={person}
          href={paths.devKit()}
          mark={t('common.role.chair')}
          detail={t('kit.sample.organisation')}
        />
        <PersonLine name={person} detail={t('kit.sample.organisation')} />
        <div className="row">
          {countries.map((code) => (
            <CountryChip key={code} code={code} name={regionName(code, locale)} />
          ))}
        </div>
        <Facts
          facts={[
            { name: t('accounts.invitation.organisation'), value: t('kit.sample.organisation') },
            { name: t('spaces.members.role'), value: t('common.role.secretary') },
            { name: t('documents.column.label'), value: <DocumentLabel label={labels[0]} /> },
          ]}
        />
      </Section>
    </>
  );
}
