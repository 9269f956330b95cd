import { z } from 'zod';
import { oneTimeToken } from '../accounts/accounts.inputs.ts';
import { idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { defineLifecycle } from '../kernel/lifecycle.ts';
import { countryCode, emailAddress, lineOf, mailDomain, proseOf } from '../kernel/text.ts';
import { partnerKinds } from './organisation.ts';

export const applicationStates = [
  'draft',
  'submitted',
  'info_requested',
  'in_check',
  'approved',
  'rejected',
  'lapsed',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Machine O before an organisation takes part, strict path. A draft is seen by nobody: its address is not confirmed. */
export const applicationLifecycle = defineLifecycle({
  object: 'application',
  states: applicationStates,
  transitions: {
    confirmApplication: { from: ['draft'], to: 'submitted' },
    askApplicant: { from: ['submitted', 'in_check'], to: 'info_requested' },
    answerQuestion: { from: ['info_requested'], to: 'in_check' },
    approveApplication: { from: ['submitted', 'in_check'], to: 'approved' },
    declineApplication: { from: ['submitted', 'in_check', 'info_requested'], to: 'rejected' },
    /** By the clock: what was asked was not answered in time. */
    lapseApplication: { from: ['info_requested'], to: 'lapsed' },
  },
});

/** Days in which the address has to be confirmed, and in which an answer is expected. */
export const confirmationDays = 3;
const answerDays = 14;

/** The moment at which the clock of a question ends that was asked then. */
export function answerUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + answerDays * 86_400_000);
}

/** The latest moment of asking whose clock has ended at `now`. */
export function unansweredSince(now: Date): Date {
  return new Date(now.getTime() - answerDays * 86_400_000);
}

const website = z
  .string()
  .max(300, { error: 'common.too_long' })
  .transform((value) => value.trim())
  .pipe(z.url({ protocol: /^https?$/u, hostname: z.regexes.domain, error: 'organisations.invalid_website' }));

/** What an organisation says of itself, and who asks for it. */
export const applyToTakePartInput = z
  .strictObject({
    name: lineOf(200),
    nameNative: lineOf(200, 0),
    kind: z.enum(partnerKinds),
    sector: lineOf(120),
    country: countryCode,
    domain: mailDomain,
    website,
    why: proseOf(2000),
    contactName: lineOf(120),
    contactEmail: emailAddress,
  })
  // The confirmed address is what stands for the domain.
  .refine(({ contactEmail, domain }) => isWithin(contactEmail, domain), {
    path: ['contactEmail'],
    error: 'organisations.address_outside_domain',
  });

/** Whether an address is of a mail domain or of one below it. */
function isWithin(email: string, domain: string): boolean {
  const of = email.slice(email.lastIndexOf('@') + 1);
  return of === domain || of.endsWith(`.${domain}`);
}

export const applicationTokenInput = z.strictObject({ token: oneTimeToken });
export const answerQuestionInput = z.strictObject({ token: oneTimeToken, answer: proseOf(2000) });

const aboutOne = { applicationId: idOf('organisationApplication'), idempotencyKey };
export const askApplicantInput = z.strictObject({ ...aboutOne, question: proseOf(1000) });
export const approveApplicationInput = z.strictObject(aboutOne);
export const declineApplicationInput = z.strictObject({ ...aboutOne, reason: proseOf(1000) });

/** An application as those read it who decide. */
export const applicationView = z.strictObject({
  id: idOut('organisationApplication'),
  state: z.enum(applicationStates),
  name: z.string(),
  nameNative: z.string().nullable(),
  kind: z.enum(partnerKinds),
  sector: z.string(),
  country: z.string(),
  domain: z.string(),
  website: z.string(),
  why: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  /** The end of the clock while an answer is expected. */
  answerUntil: z.date().nullable(),
  submittedAt: z.date(),
});
export type ApplicationView = z.infer<typeof applicationView>;
/** What an act leaves behind. */
export const decidedApplication = z.strictObject({
  id: idOut('organisationApplication'),
  state: z.enum(applicationStates),
});
