/** How somebody is told of what they follow. Mails about their own account and to them by name come at once always. */
export const mailPaces = ['off', 'daily', 'at_once'] as const;
export type MailPace = (typeof mailPaces)[number];
