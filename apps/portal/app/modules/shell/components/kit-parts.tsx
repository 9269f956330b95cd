import { Breadcrumbs } from '@portal/ui/breadcrumbs';
import { Button, ButtonLink } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Section } from '@portal/ui/section';
import { Tabs } from '@portal/ui/tabs';
import { TodoRow } from '@portal/ui/todo-row';
import { VersionStrip } from '@portal/ui/version-strip';
import { FileText, UserPlus } from 'lucide-react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { sampleNumber } from './kit-samples.ts';

/** What pages are put together from. */
export function KitParts() {
  const { t } = useLanguage();
  const here = paths.devKit();
  return (
    <>
      <Section title={t('kit.parts')}>
        <Breadcrumbs
          label={t('kit.parts')}
          crumbs={[
            { label: t('common.nav.working-groups'), href: here },
            { label: t('kit.sample.group'), href: here },
            { label: t('kit.sample.document') },
          ]}
        />
        <Tabs
          label={t('kit.sample.group')}
          tabs={[
            { href: here, label: t('documents.title'), count: 14, current: true },
            { href: `${here}?members`, label: t('spaces.members.title'), count: 7, current: false },
          ]}
        />
        <VersionStrip
          label={t('documents.versions')}
          versions={[1, 2, 3].map((n) => ({
            n,
            href: `${here}?v=${n}`,
            title: t('documents.version', { number: n }),
            date: t('kit.sample.person'),
            current: n === 3,
          }))}
        />
        <EmptyState
          title={t('documents.empty.title')}
          action={
            <ButtonLink href={here} look="primary">
              {t('documents.upload.title')}
            </ButtonLink>
          }
        >
          <p>{t('kit.sample.purpose')}</p>
        </EmptyState>
        <EmptyState title={t('common.nothing-found.title')} />
      </Section>
      <Section title={t('kit.follow-ups')}>
        <ul className="lines">
          <TodoRow
            icon={<UserPlus size={18} />}
            title={t('accounts.home.asks-to-join', {
              name: t('kit.sample.person'),
              group: t('kit.sample.group'),
            })}
            detail={t('kit.sample.organisation')}
            act={
              <Button type="button" small>
                {t('common.action.answer')}
              </Button>
            }
          />
          <TodoRow icon={<FileText size={18} />} title={t('kit.sample.document')} />
        </ul>
      </Section>
      <Section title={t('kit.texts')}>
        <p className="display">{t('kit.sample.group')}</p>
        <p className="heading">{t('kit.sample.group')}</p>
        <p className="subheading">{t('kit.sample.group')}</p>
        <p className="prose">{t('kit.sample.long')}</p>
        <p className="small muted">{t('kit.sample.long')}</p>
        <p className="code">{sampleNumber(0)}</p>
      </Section>
    </>
  );
}
