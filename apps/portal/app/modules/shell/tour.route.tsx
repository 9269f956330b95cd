import { PageHeader } from '@portal/ui/page-header';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer } from '../../server/answer.server.ts';
import { tourStops } from '../../server/tour.server.ts';
import { ErrorPage } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { PortalPage } from '../../shared/portal-page.tsx';
import { TourVisit } from './components/tour-visit.tsx';

export const meta = titled(({ t }) => t('pages.tour.title'));

/** Words and buttons alone: it goes out without scripts. */
export const handle = { withoutScripts: true };

const beginAnew = 'npm run portal -- seed --reset';

/** Leads through the demonstration. Does not exist elsewhere. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => ({ stops: await tourStops(context.context) }));
}

export default function Tour() {
  const { stops } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <PortalPage title={t('pages.tour.title')} crumbs={[]}>
      <PageHeader title={t('pages.tour.title')} />
      <p className="text-intro">{t('pages.tour.intro')}</p>
      <ol className="tour-stops">
        {stops.map(({ key, visits }) => (
          <li key={key}>
            <div className="stack">
              <h2 className="heading">{t(`pages.tour.${key}.title`)}</h2>
              <p className="prose">{t(`pages.tour.${key}.text`)}</p>
              <div className="tour-visits">
                {visits.map((visit) => (
                  <TourVisit key={`${visit.as} ${visit.to}`} visit={visit} />
                ))}
              </div>
            </div>
          </li>
        ))}
      </ol>
      <p className="small muted">
        {t('pages.tour.again')} <code dir="ltr">{beginAnew}</code>
      </p>
    </PortalPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
