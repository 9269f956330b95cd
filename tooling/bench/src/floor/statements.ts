// The statements of the floor: what one would write by hand for these tables. Permission is in each of them (the
// rule of the truth table over what a person may see), without row-level security and without a session. `$1` is
// the person.

/** A statement of `pg`; with a name it is prepared, without one planned anew for what is asked. */
export type Statement = { readonly name?: string; readonly text: string };

const listed = `d.id, d.number, d.title, d.label, d.state, d.version, d.file_name, d.file, d.media_type, d.size::int,
  d.author_name, d.sender_organisation, d.sender_country, d.created_at, d.versioned_at, d.revision`;
const space = 's.id as space_id, s.kind, s.code, s.name as space_name';
const mine = '(select unnest(us.scopes) from user_scopes us where us.person_id = $1)';
const seat = 'memberships m on m.space_id = s.id and m.person_id = $1 and m.ended_at is null';
const newestOf = (where: string) => `(select x.id, x.versioned_at from mine cross join lateral (
    select id, versioned_at from documents where ${where} order by versioned_at desc, id desc limit $2) x
  order by x.versioned_at desc, x.id desc limit $2)`;

/** The newest `$2` documents over everything that the person may see: the newest few of each scope, merged. */
export const newest: Statement = {
  name: 'newest',
  text: `with mine as (select unnest(us.scopes) as k from user_scopes us where us.person_id = $1),
    picked as (${newestOf('mine.k > 99 and fallback_key = mine.k')}
      union ${newestOf('mine.k < 3 and scope_key = mine.k')}
      order by versioned_at desc, id desc limit $2)
    select ${listed}, ${space}, m.role as my_role
    from picked join documents d on d.id = picked.id join spaces s on s.id = d.space_id left join ${seat}
    order by d.versioned_at desc, d.id desc`,
};

/** The newest `$3` documents of the space `$2`. */
export const library: Statement = {
  name: 'library',
  text: `select ${listed}, ${space}, m.role as my_role
    from (select * from documents where space_id = $2
      and (scope_key in ${mine} or fallback_key in ${mine}) is true
      order by versioned_at desc, id desc limit $3) d
    join spaces s on s.id = d.space_id left join ${seat}
    where (s.scope_key in ${mine} or s.members_key in ${mine}) is true
    order by d.versioned_at desc, d.id desc`,
};

/** The newest `$4` documents in the folder `$3` of the space `$2`. */
export const inFolder: Statement = {
  name: 'in-folder',
  text: `select ${listed}, ${space}, m.role as my_role
    from (select * from documents where space_id = $2 and folder_id = $3 and state <> 'trashed'
      and (scope_key in ${mine} or fallback_key in ${mine}) is true
      order by versioned_at desc, id desc limit $4) d
    join spaces s on s.id = d.space_id left join ${seat}
    where (s.scope_key in ${mine} or s.members_key in ${mine}) is true
    order by d.versioned_at desc, d.id desc`,
};

/** Names, sizes and keys of all files in the folder `$3` of the space `$2`. */
export const filesInFolder: Statement = {
  name: 'files-in-folder',
  text: `select s.code, d.number, v.file_name, v.size::int, b.storage_key, v.created_at
    from documents d join spaces s on s.id = d.space_id
      join document_versions v on v.document_id = d.id and v.n = d.version join blobs b on b.id = v.blob_id
    where d.space_id = $2 and d.folder_id = $3 and d.state <> 'trashed'
      and (d.scope_key in ${mine} or d.fallback_key in ${mine}) is true
    order by d.number limit 1000`,
};

/** The document `$2` with its versions. */
export const document: Statement = {
  name: 'document',
  text: `select ${listed}, ${space}, m.role as my_role, d.reason, d.author_id = $1 as is_mine,
      (select json_agg(json_build_object('n', v.n, 'fileName', v.file_name, 'mediaType', v.media_type,
        'size', v.size, 'sha256', v.sha256, 'note', v.note, 'author', v.author_name, 'scan', v.scan,
        'preview', 'pdf', 'createdAt', v.created_at) order by v.n desc)
        from document_versions v where v.document_id = d.id) as versions,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'nameNative', o.name_native,
        'kind', o.kind, 'country', o.country) order by o.name_key), '[]')
        from scope_organisations so join organisations o on o.id = so.organisation_id
        where so.scope_id = d.named_scope_id) as organisations
    from documents d join spaces s on s.id = d.space_id left join ${seat}
    where d.id = $2 and (d.scope_key in ${mine} or d.fallback_key in ${mine}) is true`,
};

/** What stands on the page of the group `$2` beside its documents, for a member. */
export const group: Statement = {
  name: 'group',
  text: `select s.id, s.name, s.code, s.visibility, s.state, s.default_label, s.people_count, s.organisations_count,
      s.countries, w.purpose, w.ends_on::text, t.names->>'en' as theme, m.role as my_role,
      (select json_agg(json_build_object('role', l.role, 'name', p.name, 'organisation', o.name))
        from memberships l join people p on p.id = l.person_id join organisations o on o.id = p.organisation_id
        where l.space_id = s.id and l.ended_at is null and l.role in ('chair', 'secretary')) as leads
    from spaces s join working_groups w on w.space_id = s.id join themes t on t.id = s.theme_id join ${seat}
    where s.id = $2`,
};

/** The newest 10 lines of activity of the space `$2`, for a member. */
export const activity: Statement = {
  name: 'activity',
  text: `select a.action, a.occurred_at, a.actor_name, a.actor_organisation, d.id as document_id, d.title
    from activities a join spaces s on s.id = a.space_id join ${seat} left join documents d on d.id = a.document_id
      and (d.scope_key in ${mine} or d.fallback_key in ${mine}) is true
    where a.space_id = $2 and (a.document_id is null or d.id is not null)
    order by a.occurred_at desc, a.event_id desc limit 10`,
};

/** The thread of the space `$2` and those who may be mentioned in it, for a member. */
export const thread: Statement = {
  name: 'thread',
  text: `select t.id,
      (select json_agg(json_build_object('name', p.author_name, 'organisation', p.author_organisation,
        'body', p.body, 'at', p.created_at) order by p.created_at) from posts p where p.thread_id = t.id) as posts,
      (select json_agg(json_build_object('id', p.id, 'name', p.name, 'organisation', o.name) order by p.name)
        from memberships r join people p on p.id = r.person_id join organisations o on o.id = p.organisation_id
        where r.space_id = s.id and r.ended_at is null) as audience
    from threads t join spaces s on s.id = t.space_id join ${seat} where t.space_id = $2 and t.document_id is null`,
};
