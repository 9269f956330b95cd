-- Counted before anybody is signed in, so under no row-level security: nothing of partners, no name, no address.
grant select, insert, update, delete on wrong_passwords to portal_runtime, portal_keeper;
--> statement-breakpoint
-- Links of mails are stored without their secret from here on: it is made again when a mail goes out.
update mails set body = regexp_replace(body,
  '/(invite|join|reset|email|apply/confirm|apply/answer)/[A-Za-z0-9_-]{43}', '/\1/{secret}', 'g');
