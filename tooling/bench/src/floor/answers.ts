/** A row of the statements that list documents. */
export type ListedRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly label: string;
  readonly state: string;
  readonly version: number;
  readonly file_name: string;
  readonly file: string;
  readonly media_type: string;
  readonly size: number;
  readonly author_name: string;
  readonly sender_organisation: string;
  readonly sender_country: string;
  readonly created_at: Date;
  readonly versioned_at: Date;
  readonly revision: number;
  readonly space_id: string;
  readonly kind: string;
  readonly code: string;
  readonly space_name: string;
  readonly my_role: string | null;
};

export type DocumentRow = ListedRow & {
  readonly reason: string | null;
  readonly is_mine: boolean;
  readonly versions: unknown;
  readonly organisations: unknown;
};

const numberOf = (row: { readonly code: string; readonly number: number }): string =>
  `${row.code}-${String(row.number).padStart(3, '0')}`;

/** The fields of the portal's own answer, in its order. */
function listItem(row: ListedRow) {
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    label: row.label,
    state: row.state,
    version: row.version,
    fileName: row.file_name,
    file: row.file,
    mediaType: row.media_type,
    size: row.size,
    sender: row.my_role === null ? null : row.author_name,
    senderOrganisation: row.sender_organisation,
    senderCountry: row.sender_country,
    createdAt: row.created_at,
    updatedAt: row.versioned_at,
    revision: row.revision,
    space: { id: row.space_id, kind: row.kind, code: row.code, name: row.space_name },
  };
}

/** A page of a list: the statement was asked for one row more than the page has. */
export function listPage(rows: readonly ListedRow[], limit: number) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(listItem),
    nextCursor:
      rows.length > limit && last
        ? Buffer.from(JSON.stringify([last.versioned_at, last.id])).toString('base64url')
        : null,
  };
}

const no = (reason: string) => ({ allowed: false, reason });

export function documentAnswer(row: DocumentRow) {
  const isMember = row.my_role !== null;
  return {
    ...listItem(row),
    isMine: row.is_mine,
    organisations: row.organisations,
    versions: row.versions,
    reason: row.reason,
    readership: null,
    abilities: {
      readContent: { allowed: true },
      addVersion: isMember ? { allowed: true } : no('spaces.not_a_member'),
      withdrawDocument: row.is_mine ? { allowed: true } : no('documents.only_author_or_keepers'),
      recallDocument: row.is_mine ? { allowed: true } : no('documents.only_author_or_keepers'),
      listReaders: row.is_mine ? { allowed: true } : no('documents.only_author_or_keepers'),
    },
  };
}
