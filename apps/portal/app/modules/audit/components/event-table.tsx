import type { EventView } from '@portal/domain/audit/audit.inputs';
import { type RecordedAct, recordedActs } from '@portal/domain/audit/recorded-acts';
import { type IdKind, idPrefixes } from '@portal/domain/kernel/ids';
import { formatDateTime } from '@portal/messages/format';
import { Link } from '@portal/ui/link';
import { paths } from '../../../paths.ts';
import { type Language, useLanguage } from '../../../shared/language.tsx';

/** An entry as it arrives in the page. */
type Entry = Omit<EventView, 'occurredAt' | 'recordedAt'> & { occurredAt: Date | string };

/** Entries of the record; each name and group leads to what else it has to do with. */
export function EventTable({ events, search }: { events: readonly Entry[]; search: URLSearchParams }) {
  const { t } = useLanguage();
  return (
    <table className="table">
      <caption className="visually-hidden">{t('audit.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.column.when')}</th>
          <th scope="col">{t('audit.column.who')}</th>
          <th scope="col">{t('audit.column.what')}</th>
          <th scope="col">{t('audit.column.object')}</th>
          <th scope="col">{t('audit.column.decision')}</th>
          <th scope="col">{t('audit.column.request')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} search={search} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event, search }: { event: Entry; search: URLSearchParams }) {
  const language = useLanguage();
  const { t, reader, refusal } = language;
  return (
    <tr>
      <td data-label={t('audit.column.when')}>
        <time dateTime={new Date(event.occurredAt).toISOString()}>
          {formatDateTime(event.occurredAt, reader)}
        </time>
      </td>
      <td data-label={t('audit.column.who')}>
        <Who event={event} search={search} />
      </td>
      <td data-label={t('audit.column.what')} className="main">
        {actWords(language, event.name)}
      </td>
      <td data-label={t('audit.column.object')}>
        <div className="stack-tight">
          <span>{objectWords(language, event.object.kind)}</span>
          <bdi className="code small muted wrap">{event.object.id}</bdi>
          {event.spaceId && event.spaceId !== event.object.id ? (
            <Only search={search} name="group" value={event.spaceId}>
              {t('audit.in-group', { id: event.spaceId })}
            </Only>
          ) : null}
        </div>
      </td>
      <td data-label={t('audit.column.decision')}>
        <div className="stack-tight">
          <span>{t(`audit.decision.${event.decision}`)}</span>
          {event.reason ? <span className="small">{refusal(event.reason)}</span> : null}
          {event.reason ? <bdi className="code small muted wrap">{event.reason}</bdi> : null}
        </div>
      </td>
      <td data-label={t('audit.column.request')}>
        <bdi className="code small muted wrap">{event.requestId}</bdi>
      </td>
    </tr>
  );
}

function Who({ event: { actor, organisation }, search }: { event: Entry; search: URLSearchParams }) {
  const { t } = useLanguage();
  if (!actor) return <span className="muted">{t('audit.nobody')}</span>;
  return (
    <div className="stack-tight">
      <Only search={search} name="actor" value={actor.id}>
        {actor.name ?? t('audit.unknown-person')}
      </Only>
      {organisation?.name ? (
        <Only search={search} name="organisation" value={organisation.id}>
          {organisation.name}
        </Only>
      ) : null}
    </div>
  );
}

/** A link to the same list, cut by this as well. */
function Only(props: { search: URLSearchParams; name: string; value: string; children: string }) {
  const { search, name, value, children } = props;
  const { t } = useLanguage();
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.set(name, value);
  return (
    <Link
      className="link small wrap"
      href={`${paths.adminPart('audit')}?${next}`}
      title={t('audit.filter.only', { what: children })}
    >
      <bdi>{children}</bdi>
    </Link>
  );
}

/** An act in words; of a release that knew others, its name. */
function actWords({ t }: Language, name: string): string {
  const act = recordedActs.find((each) => each === name);
  return act ? t(`audit.act.${act satisfies RecordedAct}`) : name;
}

function objectWords({ t }: Language, kind: string): string {
  return kind in idPrefixes ? t(`audit.object.${kind as IdKind}`) : kind;
}
