import type { ApplicationView } from '@portal/domain/organisations/application';
import { formatDate, formatDateTime, regionName } from '@portal/messages/format';
import { Facts } from '@portal/ui/facts';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ApproveApplication, TellApplicant } from './decide-application.tsx';

/** One application, with what may be done about it. */
export function Application({
  application,
  refused,
}: {
  application: ApplicationView;
  refused: RefusedForm | undefined;
}) {
  const { t, reader, locale } = useLanguage();
  const { id, state, answerUntil } = application;
  const waits = state !== 'info_requested';
  return (
    <div className="stack">
      <div className="row-apart">
        <h2 className="heading">
          <bdi>{application.name}</bdi>
        </h2>
        <span className="chip">{t(`organisations.application-state.${waits ? 'waits' : 'asked'}`)}</span>
      </div>
      {application.nameNative ? <bdi className="muted">{application.nameNative}</bdi> : null}
      <p className="prose" dir="auto">
        {application.why}
      </p>
      <Facts
        facts={[
          {
            name: t('organisations.field.kind'),
            value: `${t(`organisations.kind.${application.kind}`)} · ${application.sector}`,
          },
          { name: t('organisations.field.country'), value: regionName(application.country, locale) },
          { name: t('organisations.apply.domain'), value: <bdi>{application.domain}</bdi> },
          // Not a link: nobody of the host should open an unknown page by a slip.
          { name: t('organisations.apply.website'), value: <bdi dir="ltr">{application.website}</bdi> },
          {
            name: t('organisations.apply.contact-name'),
            value: (
              <>
                <bdi>{application.contactName}</bdi> · <bdi>{application.contactEmail}</bdi>
              </>
            ),
          },
          {
            name: t('organisations.applications.since'),
            value: formatDateTime(application.submittedAt, reader),
          },
          ...(application.question
            ? [{ name: t('organisations.applications.question'), value: application.question }]
            : []),
          ...(application.answer
            ? [{ name: t('organisations.applications.answer'), value: application.answer }]
            : []),
          ...(answerUntil
            ? [
                {
                  name: t('organisations.applications.answer-until'),
                  value: formatDate(answerUntil, reader),
                },
              ]
            : []),
        ]}
      />
      {waits ? <ApproveApplication id={id} refused={refused} /> : null}
      {waits ? <TellApplicant id={id} act="ask" refused={refused} /> : null}
      <TellApplicant id={id} act="decline" refused={refused} />
    </div>
  );
}
