import type { Statement } from './statements.ts';

/** A row of the search. */
export type HitRow = {
  readonly kind: string;
  readonly object_id: string;
  readonly title: string;
  readonly number: number | null;
  readonly label: string | null;
  readonly code: string | null;
  readonly space_id: string | null;
  readonly space_kind: string | null;
  readonly space_name: string | null;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly text: string | null;
  readonly page: number | null;
  readonly moment: Date;
};

const mine = '(select unnest(us.scopes) from user_scopes us where us.person_id = $1)';
const isMine = `(e.scope_key in ${mine} or e.fallback_key in ${mine})`;
const newest = 'order by e.moment desc, e.object_id desc limit 100';

/** Those of a stretch of the newest documents that the person may see and that contain the words. */
const walk = (stretch: string, condition: string, most: string) => `select e.object_id from (
    select e.object_id, e.words from (select e.* from search_entries e where e.kind = 'document'
      order by e.moment desc, e.object_id desc ${stretch}) e
    where ${isMine} and ${condition} offset 0) e
  where e.words @@ $2::tsquery limit ${most}`;

/**
 * What contains the words `$2`, best first, `$3` rows: the same hundred newest of each kind that the portal ranks, in one
 * statement. The newest 5,000 documents are walked through, further ones where these hold some, and the index of words is
 * asked only when that was not enough; posts are few, so their index is asked at once. Without a name, since the plan depends on the words.
 */
export const search: Statement = {
  text: `with walked as materialized (${walk('limit 5000', 'true', '100')}),
    further as materialized (${walk(
      'offset 5000 limit 20000',
      '(select count(*) from walked) between 25 and 99',
      '100 - (select count(*) from walked)',
    )}),
    near as materialized (select object_id from walked union all select object_id from further),
    indexed as materialized (
      select e.object_id, e.moment, e.scope_key, e.fallback_key from search_entries e
      where e.kind = 'document' and e.words @@ $2::tsquery and (select count(*) from near) < 100),
    old as materialized (select e.object_id from indexed e where ${isMine} ${newest}),
    found as (
      select object_id from near where (select count(*) from near) = 100 union select object_id from old
      union (select e.object_id from search_entries e
        where e.kind = 'document' and e.name_words @@ $2::tsquery and ${isMine}
          and 100 in ((select count(*) from near), (select count(*) from old)) ${newest})),
    ranked as (
      (select e.kind, e.object_id, e.moment, ts_rank('{0.1, 0.3, 0.6, 1}', e.words, $2::tsquery, 1) as rank
        from found join search_entries e on e.kind = 'document' and e.object_id = found.object_id)
      union all (select e.kind, e.object_id, e.moment, ts_rank('{0.1, 0.3, 0.6, 1}', e.words, $2::tsquery, 1)
        from search_entries e where e.kind = 'post' and e.words @@ $2::tsquery and ${isMine} ${newest})
      union all (select e.kind, e.object_id, e.moment, ts_rank('{0.1, 0.3, 0.6, 1}', e.words, $2::tsquery, 1)
        from search_entries e cross join (select * from user_scopes where person_id = $1) me
        where e.kind not in ('document', 'post') and e.words @@ $2::tsquery and case e.kind
          when 'person' then e.object_id = $1 or me.is_staff = 1
            or (me.in_good_standing = 1 and e.organisation_id = me.organisation_id)
            or exists (select from memberships s where s.person_id = e.object_id and s.members_key in ${mine})
          when 'organisation' then me.is_staff = 1 or e.organisation_id = me.organisation_id
            or (me.in_good_standing = 1 and e.scope_key = 1)
          else me.sees_all_spaces = 1 or ${isMine} end ${newest})
      order by rank desc, moment desc, object_id limit $3)
    select r.kind, r.object_id, r.moment, coalesce(d.title, s.name, p.name, o.name) as title, d.number, d.label,
      s.code, s.id as space_id, s.kind as space_kind, s.name as space_name,
      coalesce(d.sender_organisation, po.author_organisation, o.name) as organisation,
      coalesce(d.sender_country, o.country) as country, coalesce(t.text, po.body) as text, t.page
    from ranked r
      left join documents d on r.kind = 'document' and d.id = r.object_id
      left join lateral (select t.text, t.page from document_texts t where t.document_id = d.id and t.words @@ $2::tsquery
        order by ts_rank(t.words, $2::tsquery) desc, t.n limit 1) t on true
      left join posts po on r.kind = 'post' and po.id = r.object_id left join threads th on th.id = po.thread_id
      left join spaces s on s.id = coalesce(d.space_id, th.space_id, case when r.kind not in ('person', 'organisation') then r.object_id end)
      left join people p on r.kind = 'person' and p.id = r.object_id
      left join organisations o on o.id = case r.kind when 'person' then p.organisation_id when 'organisation' then r.object_id end
    order by r.rank desc, r.moment desc, r.object_id`,
};

const around = 260;

/** The part of a text around the first of the words, and from where to where they stand in it. */
function passageOf(text: string, word: RegExp) {
  const first = text.search(word);
  if (first < 0) return { passage: null, marks: [] };
  const from = Math.max(0, first - 70);
  const passage = text.slice(from, from + around);
  return { passage, marks: marksIn(passage, word) };
}

const marksIn = (text: string, word: RegExp) =>
  Array.from(text.matchAll(word), ({ index, 0: found }) => [index, index + found.length]);

/** A page of hits: the statement was asked for one row more than the page has. */
export function hitPage(rows: readonly HitRow[], asked: string, limit: number) {
  const word = new RegExp(`\\b(?:${asked.replace(/\W+/gu, '|')})\\w*`, 'giu');
  return {
    items: rows.slice(0, limit).map((row) => {
      const { passage, marks } = passageOf(row.text ?? '', word);
      return {
        type: row.kind,
        id: row.object_id,
        title: row.title,
        passage,
        marks: { title: marksIn(row.title, word), passage: marks },
        page: row.page,
        number: row.number === null ? null : `${row.code}-${String(row.number).padStart(3, '0')}`,
        label: row.label,
        space: row.space_id && {
          id: row.space_id,
          kind: row.space_kind,
          code: row.code,
          name: row.space_name,
        },
        organisation: row.organisation,
        country: row.country,
        at: row.moment,
      };
    }),
    nextCursor: rows.length > limit ? String(limit) : null,
  };
}
