-- Documents over three years, about 1 KB of text each: the note of a version, which is where this release keeps prose.
-- Follows 1-people.sql in the same session; the number of documents is the setting bench.size.

-- In a group of the ordinary person, beside all others: a folder of 5,000 documents, and one of 1,000 whose files a run
-- has on its disk. The same in every size, and older than all others, so that they are among no newest ones.
insert into folders (id, space_id, name, name_key, created_at, updated_at)
  select pg_temp.id('fld', k, made), id, name, lower(name), made, made
  from groups cross join (values (1, 'Five thousand'), (2, 'One thousand')) as f (k, name) where g = 120;

-- Groups of low number have more documents; the set grows evenly in all of them.
create temp table papers as
  select n, 1 + floor(500 * pow(pg_temp.u(n, 10), 1.5))::int as g, at, null::int as folder
  from generate_series(1, current_setting('bench.size')::int) n
  cross join lateral (select date_trunc('milliseconds', timestamptz '2023-01-01 00:00Z'
    + (n + pg_temp.u(n, 11) - 1) / current_setting('bench.size')::int * interval '1095 days') as at) t
  union all select 10000000 + k, 120, timestamptz '2022-12-05 00:00Z' + k * interval '5 minutes', 1 + (k > 5000)::int
  from generate_series(1, 6000) k;
create temp table filed as
  select p.n, p.g, p.at, p.folder, s.id as space_id, s.visibility,
    row_number() over (partition by p.g order by p.n)::int as number,
    (array['public','partners','group','named'])[label] as label,
    1 + floor(17 * pg_temp.u(p.n, 12))::int as seat,
    1 + (p.n % 10 = 0 and p.folder is null)::int as version,
    case when p.n % 10 = 0 and p.folder is null then p.at + interval '2 hours' else p.at end as versioned_at,
    case when p.folder = 2 then 20480 else (20000 + 4000000 * pow(pg_temp.u(p.n, 13), 3))::bigint end as size,
    -- Of the files that are on the disk, all of which are the same, the hash is true.
    case when p.folder = 2 then encode(sha256(convert_to(repeat('sixteen letters.', 1280), 'UTF8')), 'hex') end as sha256
  from papers p join groups gr on gr.g = p.g join spaces s on s.id = gr.id
  -- The label never asks for more than the space gives: 1 public, 2 partners, 3 group, 4 named (a fifth of all).
  cross join lateral (select case when p.folder is not null then 3 when pg_temp.u(p.n, 14) < 0.2 then 4 when pg_temp.u(p.n, 14) < 0.6 then 3
    else case s.visibility when 'members' then 3 when 'partners' then 2 else 1 + p.n % 2 end end as label) l;
analyze filed;

insert into documents (id, space_id, folder_id, number, title, title_key, label, named_scope_id, state, author_id, author_name,
    sender_organisation_id, sender_organisation, sender_country, version, file_name, file, media_type, size,
    versioned_at, created_at, updated_at, revision)
  select pg_temp.id('doc', f.n, f.at), f.space_id,
    case when f.folder is not null then pg_temp.id('fld', f.folder, timestamptz '2022-12-01 09:00Z' + f.g * interval '1 minute') end,
    f.number, initcap(title), title, f.label,
    case when f.label = 'named' then ns.scope_id end, 'posted', per.id, per.name, o.id, o.name, o.country,
    f.version, replace(title, ' ', '-') || '.pdf', 'pdf', 'application/pdf', f.size, f.versioned_at, f.at,
    f.versioned_at, f.version
  from filed f
    join seats s on s.g = f.g and s.seat = f.seat join people per on per.id = s.person_id
    join organisations o on o.id = per.organisation_id
    join named_sets ns on ns.g = f.g and ns.k = f.seat % 3
    join phrases ph on ph.p = floor(3000 * pg_temp.u(f.n, 15))
    cross join lateral (select split_part(ph.words, ' ', 1) || ' ' || split_part(ph.words, ' ', 2) || ' '
      || split_part(ph.words, ' ', 3) || ' ' || split_part(ph.words, ' ', 4) as title) t
  order by f.n;

insert into blobs (id, storage_key, sha256, size, created_at)
  select pg_temp.id('blb', f.n * 4 + v, f.at), md5('key' || f.n * 4 + v) || '00000000',
    coalesce(f.sha256, md5('a' || f.n * 4 + v) || md5('b' || f.n * 4 + v)), f.size, f.at
  from filed f cross join lateral generate_series(1, f.version) v order by f.n, v;

-- Words of four classes: common (90 % of documents), medium (15 %), rare (1.5 %), and one of the oldest tenth only.
insert into document_versions (document_id, n, space_id, blob_id, file_name, media_type, size, sha256, note,
    author_id, author_name, scan, created_at)
  select d.id, v, d.space_id, pg_temp.id('blb', f.n * 4 + v, f.at), d.file_name, d.media_type, f.size,
    coalesce(f.sha256, md5('a' || f.n * 4 + v) || md5('b' || f.n * 4 + v)),
    concat_ws(' ', case when pg_temp.u(f.n, 30) < 0.9 then 'agenda' end, case when pg_temp.u(f.n, 31) < 0.15 then 'lattice' end,
      case when pg_temp.u(f.n, 32) < 0.015 then 'quorum' end,
      case when f.n * 10 <= current_setting('bench.size')::int and pg_temp.u(f.n, 33) < 0.3 then 'foundry' end,
      a.words, b.words, c.words, e.words, h.words, i.words, k.words, l.words, m.words),
    d.author_id, d.author_name, 'clean', case when v = 2 then f.versioned_at else f.at end
  from filed f join documents d on d.id = pg_temp.id('doc', f.n, f.at)
    join phrases a on a.p = floor(3000 * pg_temp.u(f.n, 21)) join phrases b on b.p = floor(3000 * pg_temp.u(f.n, 22))
    join phrases c on c.p = floor(3000 * pg_temp.u(f.n, 23)) join phrases e on e.p = floor(3000 * pg_temp.u(f.n, 24))
    join phrases h on h.p = floor(3000 * pg_temp.u(f.n, 25)) join phrases i on i.p = floor(3000 * pg_temp.u(f.n, 26))
    join phrases k on k.p = floor(3000 * pg_temp.u(f.n, 27)) join phrases l on l.p = floor(3000 * pg_temp.u(f.n, 28))
    join phrases m on m.p = floor(3000 * pg_temp.u(f.n, 29))
    cross join lateral generate_series(1, f.version) v order by f.n, v;

insert into threads (id, space_id, document_id, created_at)
  select pg_temp.id('tdo', f.n, f.at), f.space_id, pg_temp.id('doc', f.n, f.at), f.at from filed f order by f.n;
insert into activities (event_id, space_id, action, occurred_at, actor_id, actor_name, actor_organisation, document_id, details)
  select pg_temp.id('evt', f.n, f.at), d.space_id, 'documents.postDocument', f.at, d.author_id, d.author_name,
    d.sender_organisation, d.id, jsonb_build_object('label', d.label)
  from filed f join documents d on d.id = pg_temp.id('doc', f.n, f.at) order by f.n;
update spaces s set next_number = f.last + 1, used_bytes = f.bytes
  from (select space_id, max(number) as last, sum(size * version) as bytes from filed group by space_id) f
  where s.id = f.space_id;
