import { listEventsInput } from '@portal/domain/audit/audit.inputs';
import { EmptyState } from '@portal/ui/empty-state';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { answer, apiOf } from '../../server/answer.server.ts';
import { ErrorPart } from '../../shared/error-page.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { titled } from '../../shared/page-title.ts';
import { Pager } from '../../shared/pager.tsx';
import { EventFilters } from './components/event-filters.tsx';
import { EventTable } from './components/event-table.tsx';

export const meta = titled(({ t }) => t('audit.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return answer(request, async () => {
    const search = new URL(request.url).searchParams;
    const given = (name: string) => search.get(name) || undefined;
    const timeZone = context.viewer.kind === 'person' ? context.viewer.timeZone : 'UTC';
    const input = listEventsInput.parse({
      act: given('act'),
      actorId: given('actor'),
      organisationId: given('organisation'),
      spaceId: given('group'),
      decision: given('decision'),
      from: given('from'),
      to: given('to'),
      cursor: given('cursor'),
      timeZone,
      limit: 50,
    });
    return { events: await apiOf(context).audit.listEvents(input), timeZone };
  });
}

/** The record for those who check it: who, what, when, and never what it says. */
export default function AuditPage() {
  const { events, timeZone } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <p className="muted">{t('audit.intro')}</p>
      <EventFilters search={search} timeZone={timeZone} />
      {events.items.length === 0 ? (
        <EmptyState title={t('audit.empty.title')}>{t('audit.empty.hint')}</EmptyState>
      ) : (
        <EventTable events={events.items} search={search} />
      )}
      <Pager nextCursor={events.nextCursor} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPart />;
}
