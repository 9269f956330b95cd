import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Command as Program } from 'commander';
import { runToEnd } from './child-command.ts';
import { say } from './console-lines.ts';
import type { Command } from './launch-context.ts';
import { LaunchError } from './launch-error.ts';
import { listenToStopSignals } from './stop-signals.ts';
import { openTestDatabase } from './test-database.ts';

/** `npm run prove -- --rounds N`: the long proofs, each of which follows from the seed that is printed. */
export const run: Command = async ({ root, args, calledByNpm }) => {
  const { rounds, seed } = readOptions(args);
  say(`\nProving in ${rounds} rounds. Again: npm run prove -- --rounds ${rounds} --seed ${seed}\n`);
  const signals = listenToStopSignals(calledByNpm);
  const database = await openTestDatabase(root);
  const env = { TEST_DATABASE_URL: database.url, PROVE_ROUNDS: String(rounds), PROVE_SEED: String(seed) };
  const failed: string[] = [];
  try {
    for (const { name, suite, args: proof } of proofs) {
      if (signals.stop.aborted) break;
      say(`\n── ${name}`);
      const folder = join(root, 'tests', suite);
      const vitest = join(folder, 'node_modules', '.bin', 'vitest');
      const run = { file: vitest, args: ['run', ...proof], cwd: folder, env, show: true };
      const { code } = await runToEnd({ ...run, signal: signals.stop });
      if (code !== 0) failed.push(name);
    }
  } finally {
    await database.close();
    signals.dispose();
  }
  say(failed.length === 0 ? '\nEvery proof holds.' : `\nNot proven: ${failed.join(', ')}`);
  return failed.length === 0 && !signals.stop.aborted ? 0 : 1;
};

/** Each proof: where its tests are, and what vitest is to run there. */
const proofs = [
  { name: 'races', suite: 'integration', args: ['--config', 'vitest.prove.config.ts'] },
  { name: 'kills', suite: 'doors', args: ['--config', 'vitest.prove.config.ts'] },
  // What `npm test` does from one seed, from another.
  { name: 'access', suite: 'access', args: [] },
  { name: 'generators', suite: 'architecture', args: ['--config', 'vitest.prove.config.ts'] },
] as const;

const readOptions = (args: readonly string[]): { rounds: number; seed: number } => {
  const program = new Program('npm run prove --')
    .description('Runs the long proofs: kills, races, fuzzing, mutation of the policy, generators.')
    .option('--rounds <number>', 'how many rounds of each', wholeNumber, 20)
    .option('--seed <number>', 'of an earlier run, to repeat it', wholeNumber, randomInt(2 ** 31));
  return program.parse(args, { from: 'user' }).opts();
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,10}$/.test(text)) throw new LaunchError('--rounds and --seed take a whole number.');
  return Number(text);
};
