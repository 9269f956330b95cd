-- As in 0001, and what lies in the trash is its author's and the keepers', like what was recalled.
create or replace function app.documents_before() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  space spaces%rowtype;
  visible text;
begin
  select * into strict space from spaces where id = new.space_id;
  visible := case when space.state in ('active', 'closed') then space.visibility else 'members' end;
  if tg_op = 'INSERT' then new.own_key := app.own_scope(new.space_id, new.author_id); end if;
  new.scope_key := case
    when new.state in ('recalled', 'trashed') or new.label = 'view_only' then new.own_key
    when new.label = 'named' then (select key from scopes where id = new.named_scope_id and space_id = new.space_id)
    when new.label = 'group' or visible = 'members' then space.members_key
    when new.label = 'partners' or visible = 'partners' then 2
    else 1 end;
  new.fallback_key := case when new.scope_key in (1, 2) then space.members_key else new.scope_key end;
  return new;
end $$;
--> statement-breakpoint
-- As in 0009, and what lies in the trash is found by nobody: no scope has the key 0.
create or replace function app.search_documents() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  renamed boolean;
  renewed boolean;
  found_scope int := case when new.state = 'trashed' then 0 else new.scope_key end;
  found_fallback int := case when new.state = 'trashed' then 0 else new.fallback_key end;
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, space_id, organisation_id, label, scope_key, fallback_key, moment, wants_text)
    values ('document', new.id, new.space_id, new.sender_organisation_id, new.label, found_scope, found_fallback,
      new.versioned_at, true);
    return null;
  end if;
  renamed := (new.title, new.file_name) is distinct from (old.title, old.file_name);
  renewed := new.version <> old.version;
  update search_entries set label = new.label, scope_key = found_scope, fallback_key = found_fallback,
    moment = new.versioned_at, stale = stale or renamed, edition = edition + renamed::int,
    wants_text = wants_text or renewed, text_words = case when renewed then '' else text_words end
  where kind = 'document' and object_id = new.id;
  if renewed then
    delete from document_texts where document_id = new.id;
  else
    update document_texts set scope_key = found_scope, fallback_key = found_fallback where document_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger documents_search_changed on documents;
--> statement-breakpoint
create trigger documents_search_changed after update on documents for each row
  when ((old.title, old.file_name, old.version, old.versioned_at, old.label, old.state, old.scope_key, old.fallback_key)
    is distinct from
    (new.title, new.file_name, new.version, new.versioned_at, new.label, new.state, new.scope_key, new.fallback_key))
  execute function app.search_documents();
--> statement-breakpoint
-- As in 0009: a text that was read while its document was put away is found by nobody either.
create or replace function app.save_text(p_document uuid, p_version int, p_pieces jsonb, p_words text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare document documents%rowtype;
begin
  select * into document from documents where id = p_document and version = p_version for share;
  if not found then return false; end if;
  if document.state = 'trashed' then
    document.scope_key := 0;
    document.fallback_key := 0;
  end if;
  delete from document_texts where document_id = p_document;
  insert into document_texts (document_id, n, scope_key, fallback_key, page, text, words)
    select p_document, piece.n, document.scope_key, document.fallback_key, piece.page, piece.text, piece.words::tsvector
    from jsonb_to_recordset(p_pieces) as piece(n int, page int, text text, words text);
  update search_entries set text_words = p_words::tsvector where kind = 'document' and object_id = p_document;
  return true;
end $$;
--> statement-breakpoint
create or replace function app.refill_search() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from search_entries;
  delete from document_texts;
  insert into search_entries (kind, object_id, space_id, organisation_id, label, scope_key, fallback_key, moment, wants_text)
    select 'document', id, space_id, sender_organisation_id, label, case when state = 'trashed' then 0 else scope_key end,
      case when state = 'trashed' then 0 else fallback_key end, versioned_at, true from documents;
  insert into search_entries (kind, object_id, space_id, scope_key, fallback_key, moment)
    select 'post', p.id, t.space_id, p.scope_key, p.fallback_key, p.created_at from posts p join threads t on t.id = p.thread_id
    union all select kind, id, id, scope_key, members_key, created_at from spaces;
  insert into search_entries (kind, object_id, organisation_id, scope_key, moment)
    select 'person', id, organisation_id, 0, created_at from people
    union all select 'organisation', id, id, (state = 'active')::int, created_at from organisations;
$$;
