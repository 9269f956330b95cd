import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { idOut } from '../kernel/ids.ts';

const object = 'organisationApplication';
/** Where its mails go, and in which language. */
const applicant = { email: z.string(), locale: z.string() };

export const applyToTakePart = defineEvent({
  name: 'organisations.applyToTakePart',
  version: 1,
  object,
  payload: z.strictObject(applicant),
});
export const confirmApplication = defineEvent({
  name: 'organisations.confirmApplication',
  version: 1,
  object,
  payload: z.strictObject({ name: z.string() }),
});
export const askApplicant = defineEvent({
  name: 'organisations.askApplicant',
  version: 1,
  object,
  payload: z.strictObject({ ...applicant, question: z.string() }),
});
export const answerQuestion = defineEvent({
  name: 'organisations.answerQuestion',
  version: 1,
  object,
  payload: z.strictObject({ name: z.string() }),
});
export const approveApplication = defineEvent({
  name: 'organisations.approveApplication',
  version: 1,
  object,
  payload: z.strictObject({ organisation: idOut('organisation') }),
});
export const lapseApplication = defineEvent({
  name: 'organisations.lapseApplication',
  version: 1,
  object,
  payload: z.strictObject({ ...applicant, question: z.string() }),
});
export const declineApplication = defineEvent({
  name: 'organisations.declineApplication',
  version: 1,
  object,
  payload: z.strictObject({ ...applicant, reason: z.string() }),
});
