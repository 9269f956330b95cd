-- Organisations, people, groups and seats. Everything follows from hashes of numbers: the same set each time.
-- Nothing here knows the number of documents, so that sizes differ in documents alone.

-- A number in [0, 1) of n; salt keeps the uses apart.
create function pg_temp.u(n bigint, salt int) returns double precision language sql immutable as
  $$ select ((hashint8extended(n, salt) >> 12) & ((1::bigint << 51) - 1))::double precision / (1::bigint << 51) $$;

-- A uuid of version 7: milliseconds first, so that ids lie in the order of their making, as the portal's do.
create function pg_temp.id(kind text, n bigint, at timestamptz) returns uuid language sql immutable as
  $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8'
      || substr(h, 4, 15))::uuid from (select md5(kind || n) as h) as hashed $$;

create function pg_temp.word(n bigint) returns text language sql immutable as
  $$ select (array['ba','ce','di','fo','gu','ha','je','ki','lo','mu','na','pe','ri','so','tu','va','we','xi','yo','zu'])
        [1 + n % 20] || (array['l','m','n','r','s','t','x','nd','rt','st'])[1 + n / 20 % 10]
        || (array['a','e','i','o','u','an','en','in','on','un','al','el','il','ol','ul','ar','er','ir','or','ur'])
        [1 + n / 200 % 20] $$;

-- 3,000 runs of sixteen words out of 4,000, of which the n-th is 1/n as frequent as the first.
create temp table phrases as
  select p, string_agg(pg_temp.word(floor(exp(pg_temp.u(p * 16 + j, 1) * ln(4000.0)))::bigint - 1), ' ' order by j) as words
  from generate_series(0, 2999) p cross join generate_series(0, 15) j group by p;
create unique index on phrases (p);
analyze phrases;

insert into organisations (id, name, name_key, kind, country, domains, state, created_at, updated_at)
  select pg_temp.id('org', n, made), name, lower(name),
    case when n = 1 then 'host'
      else (array['government','enterprise','industry_body','research','civil_society'])[1 + n % 5] end,
    (array['CN','IT','DE','GB','BE','AE','ES','FR','SE','NL','PL','PT','BR','MX','ZA','EG','SA','IN','ID','TH','JP','KR','US','CA'])
      [1 + n % 24],
    array['org' || n || '.example'], 'active', made, made
  from (select n, initcap(pg_temp.word(n * 7) || ' ' || pg_temp.word(n * 13 + 5)) || ' ' || n as name,
      timestamptz '2022-11-01 09:00Z' + n * interval '1 minute' as made from generate_series(1, 200) n) o;

-- 1 is the ordinary person, 2 the heavy one, the last 25 are the host's staff.
insert into people (id, organisation_id, email, name, state, duties, created_at, updated_at)
  select pg_temp.id('per', n, made), pg_temp.id('org', o, timestamptz '2022-11-01 09:00Z' + o * interval '1 minute'),
    'person' || n || '@bench.example',
    initcap(pg_temp.word(n * 3 + 1) || ' ' || pg_temp.word(n * 11 + 2)), 'active',
    case when n = 4976 then array['partnership_manager'] when n > 4976 and n % 4 = 0 then array['reviewer'] else '{}' end,
    made, made
  from (select n, case when n > 4975 then 1 else 2 + n % 199 end as o,
      timestamptz '2022-11-10 09:00Z' + n * interval '1 second' as made from generate_series(1, 5000) n) p;

create temp table groups as
  select g, timestamptz '2022-12-01 09:00Z' + g * interval '1 minute' as made from generate_series(1, 500) g;
alter table groups add column id uuid;
update groups set id = pg_temp.id('spc', g, made);

insert into spaces (id, kind, code, name, name_key, theme_id, visibility, state, default_label, created_at, updated_at)
  select id, 'working_group', 'G' || lpad(g::text, 3, '0'), name, lower(name),
    ('01990000-0000-7000-8000-00000000000' || 1 + g % 4)::uuid,
    case when g % 10 < 7 then 'members' when g % 10 < 9 then 'partners' else 'public' end,
    'active', 'group', made, made
  from (select *, initcap(pg_temp.word(g * 5 + 3) || ' ' || pg_temp.word(g * 17 + 1)) as name from groups) s;
insert into working_groups (space_id, purpose, ends_on, proposed_by)
  select g.id, initcap(left(p.words, 90)), date '2027-12-31', pg_temp.id('per', 3, timestamptz '2022-11-10 09:00:03Z')
  from groups g join phrases p on p.p = g.g;

-- About 20 seats a group. The heavy person sits in 130 groups, the ordinary one in four, the others the more often
-- the lower their number.
create temp table seats as
  with drawn as (
    select g, 2 as p, 0 as j from generate_series(1, 500) g where g * 131 % 500 < 130
    union all select g, 1, 0 from unnest(array[20, 120, 250, 400]) g
    union all
    select g, min(p), min(j) from (
      select g, j, 3 + floor(4973 * pow(pg_temp.u(g * 100 + j, 2), 1.7))::int as p
      from generate_series(1, 500) g cross join generate_series(1, 30) j) tries
    group by g, p),
  ordered as (select *, row_number() over (partition by g order by j, p) as seat from drawn)
  select o.g, o.p, o.seat::int, per.id as person_id, per.organisation_id,
    case when o.p = 1 then 'member' when o.p = 2 then case when o.g % 13 = 0 then 'secretary' else 'member' end
      when o.seat = 20 then 'observer' when o.seat = 19 then 'chair' when o.seat = 18 then 'secretary'
      else 'member' end as role
  from ordered o join people per on per.email = 'person' || o.p || '@bench.example' where o.seat <= 20;
analyze seats;

-- Scopes come before the seats: what a person may see is then worked out once per seat, by the portal's own trigger.
insert into scopes (kind, space_id, holder_id)
  select 'own', g.id, s.person_id from seats s join groups g using (g) where s.role <> 'observer' order by s.g, s.seat;
create temp table named_sets as
  select g.g, k, app.named_scope(g.id, array(
    select distinct organisation_id from seats s where s.g = g.g and s.seat % 3 = k order by 1)) as scope_id
  from groups g cross join generate_series(0, 2) k order by g.g, k;
analyze scopes;
analyze people;
insert into memberships (id, space_id, person_id, role, since, created_at, updated_at)
  select pg_temp.id('mem', s.g * 100 + s.seat, g.made), g.id, s.person_id, s.role, g.made, g.made, g.made
  from seats s join groups g using (g) order by s.g, s.seat;
insert into threads (id, space_id, created_at) select pg_temp.id('thr', g, made), id, made from groups;
insert into posts (id, thread_id, author_id, author_name, author_organisation, body, created_at)
  select pg_temp.id('pst', g.g * 10 + k, at), pg_temp.id('thr', g.g, g.made), per.id, per.name, o.name, ph.words, at
  from groups g cross join generate_series(1, 8) k
    join seats s on s.g = g.g and s.seat = k join people per on per.id = s.person_id
    join organisations o on o.id = per.organisation_id join phrases ph on ph.p = (g.g * 8 + k) % 3000
    cross join lateral (select timestamptz '2025-11-01 09:00Z' + (g.g * 10 + k) * interval '1 minute' as at) t;
