import { documentNumber } from '@portal/domain/documents/document';
import type { HitView } from '@portal/domain/search/search.inputs';
import { marksIn, passageOf } from '@portal/platform/passage';
import type { AskedWords } from '@portal/platform/search-query';
import type { readHits } from './search.repository.ts';

export type HitRow = Awaited<ReturnType<typeof readHits>>[number];

const nothing = { passage: null, page: null, number: null, label: null, space: null, about: null };

/**
 * A hit as it is shown, or null for what row-level security does not give. Marks are places in plain text: what
 * stands between them is never taken for HTML.
 */
export function hitViewOf(row: HitRow, asked: AskedWords): HitView | null {
  const plain = plainHitOf(row);
  if (!plain) return null;
  const passage = plain.passage === null ? null : passageOf(plain.passage, asked);
  return {
    ...plain,
    type: row.type as HitView['type'],
    passage: passage && (passage.marks.length > 0 || row.type === 'working_group') ? passage.text : null,
    marks: {
      title: marksIn(plain.title, asked).map(([from, to]) => [from, to]),
      passage: (passage?.marks ?? []).map(([from, to]) => [from, to]),
    },
  };
}

function plainHitOf(row: HitRow): Omit<HitView, 'type' | 'marks'> | null {
  const space =
    row.spaceId && row.spaceKind && row.spaceCode && row.spaceName
      ? { id: row.spaceId, kind: row.spaceKind, code: row.spaceCode, name: row.spaceName }
      : null;
  if (row.documentId && row.versionedAt) {
    return {
      ...nothing,
      id: row.documentId,
      title: row.documentTitle ?? '',
      // Nobody reads a recalled file, not even its author; so nothing of it is shown.
      passage: row.documentState === 'recalled' ? null : row.passageText,
      page: row.documentState === 'recalled' ? null : row.passagePage,
      number: space && row.documentNumber !== null ? documentNumber(space.code, row.documentNumber) : null,
      label: row.label,
      space,
      organisation: row.sender,
      country: row.senderCountry,
      at: row.versionedAt,
    };
  }
  if (row.postId && row.postedAt && space) {
    const about = row.discussedId
      ? {
          id: row.discussedId,
          number: documentNumber(space.code, row.discussedNumber ?? 0),
          title: row.discussedTitle ?? '',
        }
      : null;
    return {
      ...nothing,
      id: row.postId,
      title: about?.title ?? space.name,
      passage: row.postBody,
      space,
      about,
      organisation: row.postOrganisation,
      country: null,
      at: row.postedAt,
    };
  }
  if (row.personId && row.personSince) {
    return {
      ...nothing,
      id: row.personId,
      title: row.personName ?? '',
      organisation: row.employerName,
      country: row.employerCountry,
      at: row.personSince,
    };
  }
  if (row.organisationId && row.organisationSince) {
    return {
      ...nothing,
      id: row.organisationId,
      title: row.organisationName ?? '',
      organisation: row.organisationNative,
      country: row.organisationCountry,
      at: row.organisationSince,
    };
  }
  if (space && row.spaceSince && row.type === space.kind) {
    const at = row.spaceSince;
    return {
      ...nothing,
      id: space.id,
      title: space.name,
      passage: row.purpose,
      space,
      organisation: null,
      country: null,
      at,
    };
  }
  return null;
}
