import type { FrontPageView } from '@portal/domain/working-groups/front-page.inputs';
import { ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { Section } from '@portal/ui/section';
import { Eye, FileCheck, Users } from 'lucide-react';
import { paths } from '../../../paths.ts';
import { DocumentTable } from '../../../shared/document-table.tsx';
import { GroupCard } from '../../../shared/group-card.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { useRootData } from '../../../shared/root-data.ts';
import { VisitorPage } from '../../../shared/visitor-page.tsx';

/** What somebody reads first who is not signed in: what this is, what is public, how to take part. */
export function FrontPage({ front }: { front: FrontPageView }) {
  const { t, locale } = useLanguage();
  const { host = '', demo = false } = useRootData() ?? {};
  return (
    <VisitorPage>
      <div className="stack" style={{ gap: 52 }}>
        <div className="front-head">
          <h1 className="front-title">{t('common.front.title')}</h1>
          <p className="front-intro">{t('common.front.intro')}</p>
          <p className="muted">{t('common.front.host', { host })}</p>
          <div className="row">
            <ButtonLink href={paths.groups()} look="primary">
              {t('common.front.see-groups')}
            </ButtonLink>
            <ButtonLink href={paths.signIn()}>{t('common.nav.sign-in')}</ButtonLink>
            {demo ? (
              <a className="button" href={paths.tour()}>
                {t('common.footer.tour')}
              </a>
            ) : null}
          </div>
        </div>
        <Section title={t('common.front.themes')}>
          <ul className="theme-grid">
            {front.themes.map((theme) => (
              <li key={theme.id} className="theme-tile">
                <Link className="heading" href={paths.theme(theme.key)}>
                  {theme.names[locale] ?? theme.names.en}
                </Link>
                <span className="small">{t('common.front.theme-groups', { count: theme.groups })}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Promises />
        <Section title={t('common.front.groups')}>
          {front.groups.length === 0 ? (
            <EmptyState title={t('common.front.no-groups')}>{t('common.front.no-groups-hint')}</EmptyState>
          ) : (
            <ul className="group-grid">
              {front.groups.map((group) => (
                <GroupCard key={group.id} group={group} under="h2" />
              ))}
            </ul>
          )}
        </Section>
        {front.documents.length > 0 ? (
          <Section title={t('common.front.documents')}>
            <DocumentTable
              documents={front.documents}
              caption={t('common.front.documents')}
              withSpace
              brief
            />
          </Section>
        ) : null}
        <Section title={t('common.front.part')}>
          <ol className="front-steps">
            <li>{t('common.front.part-read')}</li>
            <li>{t('common.front.part-organisation')}</li>
            <li>
              {t('common.front.part-new', { host })}{' '}
              <Link className="link" href={paths.apply()}>
                {t('organisations.apply.title')}
              </Link>
            </li>
          </ol>
          <p className="small muted">{t('common.front.data', { host })}</p>
        </Section>
      </div>
    </VisitorPage>
  );
}

/** Who will see it, who has seen it, was it changed: what the portal answers for. */
function Promises() {
  const { t } = useLanguage();
  const promises = [
    { icon: <Users size={20} aria-hidden />, key: 'who' },
    { icon: <Eye size={20} aria-hidden />, key: 'seen' },
    { icon: <FileCheck size={20} aria-hidden />, key: 'changed' },
  ] as const;
  return (
    <Section title={t('common.front.trust')}>
      <ul className="promises">
        {promises.map(({ icon, key }) => (
          <li key={key} className="stack-tight">
            {icon}
            <h3 className="subheading">{t(`common.front.trust-${key}`)}</h3>
            <p className="muted">{t(`common.front.trust-${key}-text`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
