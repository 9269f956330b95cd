import { z } from 'zod';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput } from '../kernel/paging.ts';
import { mailPaces } from './mail-pace.ts';
import { mailStates } from './mail-state.ts';

export const getMailSettingsInput = z.strictObject({});

export const changeMailPaceInput = z.strictObject({
  pace: z.enum(mailPaces),
  revision,
  idempotencyKey,
});

/** A link of a mail: whom and what it names, and the proof that the portal made it. */
export const unsubscribeInput = z.strictObject({ token: z.string().max(200) });

/** How I am told of what I follow, and what that is as far as I may see it still. */
export const mailSettingsView = z.strictObject({
  pace: z.enum(mailPaces),
  revision: z.number(),
  follows: z.array(
    z.strictObject({
      id: idOut('follow'),
      space: z.strictObject({ id: idOut('space'), name: z.string() }),
      document: z.strictObject({ id: idOut('document'), number: z.string(), title: z.string() }).nullable(),
      folder: z.strictObject({ id: idOut('folder'), name: z.string() }).nullable(),
    }),
  ),
});
export type MailSettingsView = z.infer<typeof mailSettingsView>;

export const listMailsInput = z.strictObject({
  state: z.enum(mailStates).optional(),
  /** The kind of mail, by the name of its texts. */
  template: z
    .string()
    .regex(/^[a-z-]{1,40}$/u, { error: 'common.invalid' })
    .optional(),
  ...pageInput,
});
export const resendMailInput = z.strictObject({ mailId: idOf('mail'), idempotencyKey });

/** What became of a mail; never its subject or its text. */
export const mailView = z.strictObject({
  id: idOut('mail'),
  template: z.string(),
  recipient: z.string(),
  locale: z.string(),
  state: z.enum(mailStates),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
  abilities: z.strictObject({ resendMail: ability }),
});
export type MailView = z.infer<typeof mailView>;
