import type { SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid, uuidFromId } from '@portal/domain/kernel/ids';
import type { MailPace } from '@portal/domain/notifications/mail-pace';
import { type SQL, sql } from 'drizzle-orm';

export type Recipient = { personId: Id<'person'>; name: string; email: string; locale: string };

async function personIds(tx: SystemTx, from: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ person_id: string }>(sql`select person_id from ${from}`);
  return rows.map((row) => row.person_id);
}

export const listKeepers = (tx: SystemTx, space: string | null) =>
  personIds(tx, sql`app.keepers_of(${space})`);
export const listDelegates = (tx: SystemTx, organisation: string) =>
  personIds(tx, sql`app.delegates_of(${organisation})`);
export const listManagers = (tx: SystemTx) => personIds(tx, sql`app.partnership_managers()`);
export const listFollowers = (tx: SystemTx, threadId: string) =>
  personIds(tx, sql`app.followers_of(${uuidFromId('thread', threadId)})`);

/** Who stands in, at an instant, for those of these people who are away. */
export const listDeputies = (tx: SystemTx, people: readonly string[], at: Date) =>
  personIds(tx, sql`app.deputies_of(${sql.param([...people])}::uuid[], ${at})`);

export type DocumentFollowers = {
  readonly ofDocument: string[];
  /** With the folder that each follows, the innermost where they follow several. */
  readonly ofFolders: { readonly person: string; readonly folder: string }[];
  readonly ofSpace: string[];
};

/** Who follows a document, who a folder that it lies in, and who its space; some do several of them. */
export async function listDocumentFollowers(
  tx: SystemTx,
  of: { space: string | null; document: string },
): Promise<DocumentFollowers> {
  const { rows } = await tx.execute<{
    person_id: string;
    of_document: boolean;
    folder_id: string | null;
    of_space: boolean;
  }>(sql`select * from app.followers_of_document(${of.space}, ${of.document})`);
  return {
    ofDocument: rows.filter((row) => row.of_document).map((row) => row.person_id),
    ofFolders: rows.flatMap((row) =>
      row.folder_id === null ? [] : [{ person: row.person_id, folder: row.folder_id }],
    ),
    ofSpace: rows.filter((row) => row.of_space).map((row) => row.person_id),
  };
}

/** Whether an invitation, into a space or an organisation, is still to be answered. */
export async function isInvitationWaiting(tx: SystemTx, uuid: string): Promise<boolean> {
  const { rows } = await tx.execute<{ waits: boolean }>(sql`select app.invitation_waits(${uuid}) as waits`);
  return rows[0]?.waits === true;
}

/** Name, address and language of these people; whose account is closed gets no mail unless `evenIfClosed`. */
export async function listRecipients(
  tx: SystemTx,
  uuids: readonly string[],
  { evenIfClosed = false }: { evenIfClosed?: boolean | undefined } = {},
): Promise<Recipient[]> {
  if (uuids.length === 0) return [];
  const asked = sql`(${sql.param([...uuids])}::uuid[])`;
  const { rows } = await tx.execute<{ person_id: string; name: string; email: string; locale: string }>(
    evenIfClosed
      ? sql`select * from app.mail_recipients_anyway${asked}`
      : sql`select * from app.mail_recipients${asked}`,
  );
  return rows.map((row) => ({ ...row, personId: idFromUuid('person', row.person_id) }));
}

/** As above, with the pace at which each wants to hear news, and where their day begins. */
export type NewsRecipient = Recipient & { readonly pace: MailPace; readonly timeZone: string };
export async function listNewsRecipients(tx: SystemTx, people: readonly string[]): Promise<NewsRecipient[]> {
  if (people.length === 0) return [];
  const uuids = people.map((each) => uuidFromId('person', each) ?? each);
  const { rows } = await tx.execute<{
    person_id: string;
    name: string;
    email: string;
    locale: string;
    pace: MailPace;
    time_zone: string;
  }>(sql`select * from app.news_recipients(${sql.param(uuids)}::uuid[])`);
  return rows.map(({ person_id, time_zone, ...row }) => ({
    ...row,
    personId: idFromUuid('person', person_id),
    timeZone: time_zone,
  }));
}

export type MailSubject = {
  readonly group: string;
  readonly number: string | null;
  readonly code: string;
  readonly actor: string;
};

/** What a mail may name: the space, the number of the document, who acted. */
export async function findMailSubject(
  tx: SystemTx,
  of: { space: string | null; document: string | null; actor: string | null },
): Promise<MailSubject> {
  const { rows } = await tx.execute<{
    space_name: string;
    code: string;
    number: number | null;
    actor: string | null;
  }>(sql`select s.*, app.name_of(${of.actor}) as actor from app.mail_subject(${of.space}, ${of.document}) s`);
  const row = rows[0];
  return {
    group: row?.space_name ?? '',
    code: row?.code ?? '',
    number: row?.number == null ? null : String(row.number),
    actor: row?.actor ?? '',
  };
}
