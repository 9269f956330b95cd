import { staffDuties } from '@portal/domain/accounts/person';
import { type Onlooker, onlookers } from '@portal/domain/admin/role-tables';
import { spaceRoles } from '@portal/domain/spaces/space';
import { Section } from '@portal/ui/section';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { type Language, useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { actWords } from './components/act-words.ts';
import { YesNoTable } from './components/yes-no-table.tsx';

export const meta = titled(({ t }) => t('admin.part.roles'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({ roles: await apiOf(context).admin.getRoles({}) }));
}

/** What each role and each duty may see and do. */
export default function Roles() {
  const { roles } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t } = language;
  const lookers = onlookers.map((key) => ({ key, label: onlookerWords(language, key) }));
  return (
    <>
      <p className="muted">{t('admin.roles.intro')}</p>
      <Section title={t('admin.roles.rights')}>
        <YesNoTable
          caption={t('admin.roles.rights')}
          question={t('admin.roles.right')}
          who={spaceRoles.map((key) => ({ key, label: t(`common.role.${key}`) }))}
          rows={roles.rights.map(({ right, has }) => ({
            key: right,
            label: t(`admin.roles.right.${right}`),
            has,
          }))}
        />
      </Section>
      <Section title={t('admin.roles.overviews')}>
        <p className="small muted">{t('admin.roles.overviews-hint')}</p>
        <YesNoTable
          caption={t('admin.roles.overviews')}
          question={t('admin.roles.visibility')}
          who={lookers}
          rows={roles.overviews.map(({ visibility, sees }) => ({
            key: visibility,
            label: t(`admin.roles.visibility.${visibility}`),
            has: sees,
          }))}
        />
      </Section>
      <Section title={t('admin.roles.contents')}>
        <p className="small muted">{t('admin.roles.contents-hint')}</p>
        <YesNoTable
          caption={t('admin.roles.contents')}
          question={t('admin.roles.audience')}
          who={lookers}
          rows={roles.contents.map(({ audience, reads }) => ({
            key: audience,
            label: t(`admin.roles.audience.${audience}`),
            has: reads,
          }))}
        />
      </Section>
      <Section title={t('admin.roles.duties')}>
        <p className="small muted">{t('admin.roles.duties-hint')}</p>
        <YesNoTable
          caption={t('admin.roles.duties')}
          question={t('admin.roles.act')}
          who={staffDuties.map((key) => ({ key, label: t(`accounts.duty.${key}`) }))}
          rows={roles.duties.map(({ act, has }) => ({ key: act, label: actWords(language, act), has }))}
        />
      </Section>
    </>
  );
}

function onlookerWords({ t }: Language, who: Onlooker): string {
  const duty = staffDuties.find((each) => each === who);
  if (duty) return t(`accounts.duty.${duty}`);
  return t(`admin.roles.onlooker.${who as Exclude<Onlooker, (typeof staffDuties)[number]>}`);
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
