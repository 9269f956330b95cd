-- What the worker would have made of the documents, had it read them: their words, and the text that a hit shows. The words
-- themselves are the portal's, in the tables that words.ts has made; a text is the note of its version.

-- Filling these row by row would take longer than all the rest.
create temp table set_aside as
  select indexname, indexdef from pg_indexes where tablename = 'search_entries' and indexdef like '%USING gin%';
do $$ declare i record; begin
  for i in select * from set_aside loop execute format('drop index %I', i.indexname); end loop;
end $$;

create temp table texts as
  select d.id, d.scope_key, d.fallback_key, v.note as text,
    concat_ws(' ', title.names, sender.words, code.words, format('''%s'':1B ''%s'':1B', lpad(d.number::text, 3, '0'), d.number)) as names,
    concat_ws(' ', case when v.note ~ '\magenda\M' then c.agenda end, case when v.note ~ '\mlattice\M' then c.lattice end,
      case when v.note ~ '\mquorum\M' then c.quorum end, case when v.note ~ '\mfoundry\M' then c.foundry end,
      a.words, b.words, e.words, g.words, h.words, i.words, k.words, l.words, m.words) as words
  from filed f join documents d on d.id = pg_temp.id('doc', f.n, f.at)
    join document_versions v on v.document_id = d.id and v.n = d.version cross join class_words c
    join phrase_words title on title.p = floor(3000 * pg_temp.u(f.n, 15))
    join sender_words sender on sender.id = d.sender_organisation_id join code_words code on code.id = d.space_id
    join phrase_words a on a.p = floor(3000 * pg_temp.u(f.n, 21)) join phrase_words b on b.p = floor(3000 * pg_temp.u(f.n, 22))
    join phrase_words e on e.p = floor(3000 * pg_temp.u(f.n, 23)) join phrase_words g on g.p = floor(3000 * pg_temp.u(f.n, 24))
    join phrase_words h on h.p = floor(3000 * pg_temp.u(f.n, 25)) join phrase_words i on i.p = floor(3000 * pg_temp.u(f.n, 26))
    join phrase_words k on k.p = floor(3000 * pg_temp.u(f.n, 27)) join phrase_words l on l.p = floor(3000 * pg_temp.u(f.n, 28))
    join phrase_words m on m.p = floor(3000 * pg_temp.u(f.n, 29))
  order by f.n;
analyze texts;

insert into document_texts (document_id, n, scope_key, fallback_key, page, text, words)
  select id, 0, scope_key, fallback_key, 1, text, words::tsvector from texts;
update search_entries e set name_words = t.names::tsvector, text_words = t.words::tsvector, stale = false, wants_text = false
  from texts t where e.kind = 'document' and e.object_id = t.id;

do $$ declare i record; begin
  for i in select * from set_aside loop execute i.indexdef; end loop;
end $$;
