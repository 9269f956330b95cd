import { documentNumber } from '@portal/domain/documents/document';
import type { Id } from '@portal/domain/kernel/ids';
import { catalogueOf } from '@portal/messages/catalogues';
import { isLocale } from '@portal/messages/locales';
import { createTranslator, type Translator } from '@portal/messages/translate';
import type { Services } from '../core/context.ts';
import type { DigestLine } from './digest-lines.ts';
import { type MailPlan, storedLink } from './planned-mail.ts';
import type { MailSubject } from './recipients.repository.ts';
import { type Unsubscribed, unsubscribeTokenFor } from './unsubscribe-token.ts';

export type MailText = { readonly subject: string; readonly body: string };
type Reader = { readonly name: string; readonly locale: string; readonly personId: Id<'person'> | null };

/** The address of the page that ends such mails for one person; news only, to somebody with an account. */
export function unsubscribeLink({ settings }: Services, personId: Id<'person'>, what: Unsubscribed): string {
  return `${settings.publicUrl}/unsubscribe/${unsubscribeTokenFor(settings.signingKey, personId, what)}`;
}

/** The foot of every mail of news: how to get fewer, and how to get none. */
function waysOut(services: Services, { t }: Translator, personId: Id<'person'>, what: Unsubscribed): string {
  const { publicUrl } = services.settings;
  return [
    `${t('notifications.mail.settings')}: ${publicUrl}/settings/notifications`,
    `${t(what.kind === 'digest' ? 'notifications.mail.no-news' : 'notifications.mail.unfollow')}: ${unsubscribeLink(services, personId, what)}`,
  ].join('\n');
}

function translatorFor({ locale: wanted }: Reader): Translator {
  const locale = isLocale(wanted) ? wanted : 'en';
  return createTranslator(locale, catalogueOf(locale), { strict: false });
}

function paramsOf({ group, actor, number, code }: MailSubject) {
  return { group, actor, number: number === null ? '' : documentNumber(code, Number(number)) };
}

/** The words of one mail in its reader's language, as they are stored: without the secret of its link. */
export function writeMailText(
  services: Services,
  plan: MailPlan,
  reader: Reader,
  about: MailSubject,
): MailText {
  const { settings } = services;
  const translator = translatorFor(reader);
  const { t, lookUp } = translator;
  const params = { ...plan.words, ...paramsOf(about) };
  const text = (part: string) => lookUp(`notifications.${plan.template}.${part}`, params) ?? '';
  return {
    subject: text('subject'),
    body: [
      ...(reader.name ? [t('notifications.mail.greeting', { name: reader.name })] : []),
      text('body'),
      `${t('notifications.mail.open')}: ${settings.publicUrl}${storedLink(plan)}`,
      t('notifications.mail.why', { reason: text('reason') }),
      ...(plan.followed && reader.personId
        ? [waysOut(services, translator, reader.personId, plan.followed)]
        : []),
      t('notifications.mail.signature', { brand: settings.brandName, host: settings.hostOrganisation }),
    ].join('\n\n'),
  };
}

/** The words of a digest: by group, each line with its reason. */
export function writeDigestText(
  services: Services,
  reader: Reader & { readonly personId: Id<'person'> },
  lines: readonly DigestLine[],
): MailText {
  const { settings } = services;
  const translator = translatorFor(reader);
  const { t, lookUp } = translator;
  const groups = [...new Set(lines.map((line) => line.about.group))];
  const sections = groups.map((group) =>
    [
      group,
      ...lines
        .filter((line) => line.about.group === group)
        .map(({ template, link, about }) => {
          const reason = lookUp(`notifications.${template}.reason`) ?? '';
          const what = lookUp(`notifications.${template}.line`, paramsOf(about)) ?? '';
          return `• ${what} ${t('notifications.mail.why', { reason })}\n  ${settings.publicUrl}${link}`;
        }),
    ].join('\n'),
  );
  return {
    subject: t('notifications.digest.subject', { count: lines.length }),
    body: [
      t('notifications.mail.greeting', { name: reader.name }),
      t('notifications.digest.body'),
      ...sections,
      t('notifications.mail.why', { reason: t('notifications.digest.reason') }),
      waysOut(services, translator, reader.personId, { kind: 'digest' }),
      t('notifications.mail.signature', { brand: settings.brandName, host: settings.hostOrganisation }),
    ].join('\n\n'),
  };
}
