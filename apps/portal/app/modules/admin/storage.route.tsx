import { formatFileSize } from '@portal/messages/format';
import { EmptyState } from '@portal/ui/empty-state';
import { Facts } from '@portal/ui/facts';
import { Section } from '@portal/ui/section';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';

export const meta = titled(({ t }) => t('admin.part.storage'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const { spaceQuotaBytes, maxFileBytes } = context.context.services.settings;
    return { storage: await apiOf(context).admin.getStorage({}), spaceQuotaBytes, maxFileBytes };
  });
}

/** How much lies where: numbers, no names. */
export default function Storage() {
  const { storage, spaceQuotaBytes, maxFileBytes } = useLoaderData<typeof loader>();
  const { t, lookUp, locale } = useLanguage();
  const size = (bytes: number) => formatFileSize(bytes, locale);
  const { count, bytes } = storage.files;
  return (
    <>
      <p className="muted">{t('admin.storage.intro')}</p>
      <Facts
        facts={[
          {
            name: t('admin.storage.files'),
            value: t('admin.storage.files-count', { count, size: size(bytes) }),
          },
          { name: t('admin.storage.quota'), value: size(spaceQuotaBytes) },
          { name: t('admin.storage.max-file'), value: size(maxFileBytes) },
        ]}
      />
      <Section title={t('admin.storage.kinds')}>
        {storage.kinds.length === 0 ? (
          <EmptyState title={t('admin.storage.none')} />
        ) : (
          <table className="table">
            <caption className="visually-hidden">{t('admin.storage.kinds')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('admin.storage.kind')}</th>
                <th scope="col">{t('admin.storage.spaces')}</th>
                <th scope="col">{t('admin.storage.versions')}</th>
                <th scope="col">{t('admin.storage.used')}</th>
                <th scope="col">{t('admin.storage.reserved')}</th>
                <th scope="col">{t('admin.storage.largest')}</th>
              </tr>
            </thead>
            <tbody>
              {storage.kinds.map((each) => (
                <tr key={each.kind}>
                  <td className="main">{lookUp(`admin.storage.kind.${each.kind}`) ?? each.kind}</td>
                  <td data-label={t('admin.storage.spaces')}>{each.spaces}</td>
                  <td data-label={t('admin.storage.versions')}>{each.versions}</td>
                  <td data-label={t('admin.storage.used')}>{size(each.used)}</td>
                  <td data-label={t('admin.storage.reserved')}>{size(each.reserved)}</td>
                  <td data-label={t('admin.storage.largest')}>{size(each.largest)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section title={t('admin.storage.integrity')}>
        <p className="prose">{t('admin.storage.integrity-text')}</p>
      </Section>
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
