import type { Id } from '@portal/domain/kernel/ids';

/** What somebody has to be able to read to be told of it. */
export type Readable =
  | { readonly kind: 'thread'; readonly id: Id<'thread'> }
  | { readonly kind: 'document'; readonly id: Id<'document'> };

/** What somebody follows, as they chose it. */
export type Followed =
  | Readable
  | { readonly kind: 'folder'; readonly id: Id<'folder'> }
  | { readonly kind: 'space'; readonly id: Id<'space'> };

/** Which mail an event causes, to whom, and where its link leads. `address` is for people without an account. */
export type MailPlan = {
  readonly template: string;
  readonly people: readonly string[];
  readonly address?: string;
  /** The language of whoever reads at `address`, where it is known. */
  readonly locale?: string;
  readonly link: string;
  /** The one-time secret at the end of the link. It goes out with the mail and is written down nowhere. */
  readonly secret?: string;
  /** Words of somebody that the mail carries: a question, a reason. */
  readonly words?: Readonly<Record<string, string>>;
  /** What the recipient has to be able to read at the moment of sending. */
  readonly onlyReadersOf?: Readable;
  /** News, told at the pace that each recipient chose, to those who follow this. */
  readonly followed?: Followed;
  /** Goes out although the account is closed: it tells so. */
  readonly evenIfClosed?: true;
};

/** What stands in a stored mail where its secret is when it goes out (trust.md A18, A20). */
const secretPlace = '{secret}';

/** The link as it is stored. */
export function storedLink({ link, secret }: MailPlan): string {
  return secret ? `${link}${secretPlace}` : link;
}

/** Whether a stored mail has a link that is not whole. */
export function lacksSecret(body: string): boolean {
  return body.includes(secretPlace);
}

/** The words as they go out. */
export function withSecret(body: string, { secret }: MailPlan): string {
  return secret ? body.replaceAll(secretPlace, secret) : body;
}
