-- Counted before anybody is signed in, so under no row-level security: nothing of partners, no name, no address.
grant select, insert, update, delete on wrong_passwords to portal_runtime, portal_keeper;
