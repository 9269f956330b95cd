import type { Whole } from '@portal/api';
import { readSettings, type Settings } from '@portal/platform/env';
import { Command as Program } from 'commander';
import { say } from './console-lines.ts';
import { type OpenDatabase, openDatabase } from './embedded-or-given.ts';
import type { Command } from './launch-context.ts';
import { LaunchError } from './launch-error.ts';
import { findLockHolder, takeLock } from './lock.ts';

/** `npm run portal -- <command>`: what an operator does beside a running or a stopped portal. */
export const run: Command = async ({ args, root }) => {
  const program = operatorProgram(() => readSettings(undefined, root));
  await program.parseAsync(args, { from: 'user' });
  return 0;
};

const operatorProgram = (settings: () => Settings): Program => {
  const program = new Program('npm run portal --').description("The operator's commands of the portal.");
  program
    .command('migrate')
    .description('bring the database to this release: roles, tables, job queues')
    .action(() => withDatabase(settings(), migrateOnly));
  program
    .command('seed')
    .description('play the demo story; needs DEMO=1')
    .option('--reset', 'empty the portal first and play the story anew: everything in it is lost')
    .action(({ reset }: { reset?: true }) =>
      withDatabase(settings(), (database) => seed(database, reset === true)),
    );
  program
    .command('reindex')
    .description('have everything indexed anew for the search; the worker needs some minutes')
    .action(() => withDatabase(settings(), reindex));
  program
    .command('backup')
    .description('write everything down beside a running portal: all rows of one moment, and all files')
    .requiredOption(
      '--to <folder>',
      'a folder that is empty or does not exist; whoever has it can read everything',
    )
    .action(({ to }: { to: string }) => withDatabase(settings(), (database) => backUpTo(database, to)));
  program
    .command('restore')
    .description('bring an empty, stopped portal to where a backup was taken')
    .requiredOption('--from <folder>', 'the folder of a backup')
    .action(({ from }: { from: string }) =>
      withDatabase(settings(), (database) => restoreFrom(database, from)),
    );
  program
    .command('verify')
    .description('read every file and every event of the record, and say what is not as it should be')
    .option('--against <folder>', 'compare every table with this backup too')
    .action(({ against }: { against?: string }) =>
      withDatabase(settings(), (database) => verifyWhole(database, against)),
    );
  const user = program.command('user').description('people');
  user
    .command('create-admin')
    .description('make the first platform administrator; prints a link, once, that sets the password')
    .requiredOption('--email <address>', 'where mails to the administrator go; also the name to sign in with')
    .requiredOption('--name <name>', 'as it is shown to others')
    .action((person: { email: string; name: string }) =>
      withDatabase(settings(), (database) => createAdministrator(database, person)),
    );
  return program;
};

/** With the database of a launcher that runs, or with one started for the time of the command. */
const withDatabase = async (
  settings: Settings,
  act: (database: OpenDatabase) => Promise<void>,
): Promise<void> => {
  const holder = settings.databaseUrl === undefined ? findLockHolder(settings.dataDir) : undefined;
  const launcherRuns = holder !== undefined && holder.command !== 'portal';
  const lock =
    settings.databaseUrl !== undefined || launcherRuns ? undefined : takeLock(settings.dataDir, 'portal');
  try {
    const database = await openDatabase(settings, say, !launcherRuns);
    try {
      await act(database);
    } finally {
      await database.server?.stop();
    }
  } finally {
    lock?.release();
  }
};

const migrateOnly = async ({ urls }: OpenDatabase): Promise<void> => {
  const { migrate } = await import('@portal/db/migrate');
  const { applied } = await migrate(urls);
  say(applied === 0 ? 'The database is up to date.' : `${applied} migrations applied.`);
};

const seed = async (database: OpenDatabase, reset: boolean): Promise<void> => {
  const { env } = database;
  if (!env.demo) throw new LaunchError('The demo story is only played with DEMO=1.');
  await migrateOnly(database);
  const { isStoryPlayed, playStory } = await import('@portal/seed/play-story');
  if (!reset && (await isStoryPlayed(env))) {
    say('The story was played before; --reset empties the portal and plays it anew.');
    return;
  }
  const { personas } = await playStory({ env, log: say, reset });
  say(`The story is played, with ${personas.length} personas.`);
};

const reindex = async (database: OpenDatabase): Promise<void> => {
  await migrateOnly(database);
  const { refillSearch } = await import('@portal/api');
  await refillSearch(database.urls.ownerUrl);
  say('The worker indexes everything anew.');
};

/** What a command on everything needs; the services are closed when it is done. */
const withWhole = async <T>(database: OpenDatabase, act: (whole: Whole) => Promise<T>): Promise<T> => {
  const { createServices } = await import('@portal/api');
  const services = createServices(database.env, { name: 'operator', poolSize: 1 });
  const { storage } = services;
  return act({ ownerUrl: database.urls.ownerUrl, storage, say }).finally(() => services.database.close());
};

const backUpTo = async (database: OpenDatabase, to: string): Promise<void> => {
  const { backUp } = await import('@portal/api');
  const { takenAt } = await withWhole(database, (whole) => backUp(whole, to, new Date()));
  say(
    `The backup of ${takenAt} is complete. SIGNING_KEY and SESSION_SECRET are no part of it: keep them apart.`,
  );
};

const restoreFrom = async (database: OpenDatabase, from: string): Promise<void> => {
  await migrateOnly(database);
  const { restore } = await import('@portal/api');
  const { takenAt } = await withWhole(database, (whole) => restore(whole, from));
  say(
    `The portal is where it was at ${takenAt}. Everybody signs in anew; mails that waited then are not sent.`,
  );
};

const verifyWhole = async (database: OpenDatabase, against: string | undefined): Promise<void> => {
  const { verify } = await import('@portal/api');
  const { faults } = await withWhole(database, (whole) => verify(whole, against));
  for (const fault of faults) say(fault);
  if (faults.length > 0) throw new LaunchError(`${faults.length} things are not as they should be.`);
  say(
    against === undefined
      ? 'Everything is as it should be.'
      : 'Rows, files and record are equal to the backup.',
  );
};

const createAdministrator = async (
  database: OpenDatabase,
  person: { email: string; name: string },
): Promise<void> => {
  await migrateOnly(database);
  const { createFirstAdministrator, createServices } = await import('@portal/api');
  const services = createServices(database.env, { name: 'operator', poolSize: 1 });
  const { link } = await createFirstAdministrator(
    { services, ownerUrl: database.urls.ownerUrl },
    person,
  ).finally(() => services.database.close());
  say(`Give this link to ${person.name}; it works once and is not shown again:\n${link}`);
};
