import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command as Program } from 'commander';
import { say, seconds } from './console-lines.ts';
import type { Command } from './launch-context.ts';
import { LaunchError } from './launch-error.ts';
import { listenToStopSignals } from './stop-signals.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';
import { add, describe, nothing, type Tally } from './test-reports.ts';
import { type Step, type StepTools, steps } from './test-steps.ts';

type Outcome = { readonly step: Step; readonly tally: Tally; readonly tookMs: number };

/** `npm test`: every step, also after one has failed; ends with one line of sums. */
export const run: Command = async ({ root, args, calledByNpm }) => {
  const chosen = chooseSteps(args);
  const reports = mkdtempSync(join(tmpdir(), 'portal-reports-'));
  const signals = listenToStopSignals(calledByNpm);
  let database: Promise<TestDatabase> | undefined;
  const tools: StepTools = {
    root,
    reports,
    database: () => {
      database ??= openTestDatabase(root);
      return database;
    },
    signal: signals.stop,
  };
  const outcomes: Outcome[] = [];
  try {
    for (const step of chosen) {
      if (!signals.stop.aborted) outcomes.push(await attempt(step, tools));
    }
  } finally {
    await (await database?.catch(() => undefined))?.close();
    rmSync(reports, { recursive: true, force: true });
    signals.dispose();
  }
  return conclude(outcomes, chosen.length);
};

const chooseSteps = (args: readonly string[]): readonly Step[] => {
  const names = steps.map((step) => step.name);
  const program = new Program('npm test --')
    .description('Runs every check and every test.')
    .option('--only <steps>', `some of: ${names.join(', ')} (separated by commas)`);
  const { only } = program.parse(args, { from: 'user' }).opts<{ only?: string }>();
  if (only === undefined) return steps;
  const wanted = only.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new LaunchError(`There is no step "${unknown}": choose from ${names.join(', ')}.`);
  return steps.filter((step) => wanted.includes(step.name));
};

const attempt = async (step: Step, tools: StepTools): Promise<Outcome> => {
  const from = Date.now();
  say(`\n── ${step.name}`);
  let tally: Tally;
  try {
    tally = await step.run(tools);
  } catch (error) {
    say(error instanceof LaunchError ? error.message : String((error as Error).stack));
    tally = { ...nothing, failed: 1 };
  }
  const tookMs = Date.now() - from;
  say(`── ${step.name}: ${describe(tally)} in ${seconds(tookMs)}`);
  return { step, tally, tookMs };
};

const conclude = (outcomes: readonly Outcome[], wanted: number): number => {
  say('');
  for (const { step, tally, tookMs } of outcomes) {
    const mark = tally.failed === 0 ? 'ok' : 'FAILED';
    say(
      `  ${mark.padEnd(8)}${step.name.padEnd(14)}${describe(tally).padEnd(40)}${seconds(tookMs).padStart(9)}`,
    );
  }
  if (outcomes.length < wanted) say('  Stopped before the end.');
  const total = outcomes.map(({ tally }) => tally).reduce(add, nothing);
  say(`\n${describe(total)}`);
  return total.failed === 0 && outcomes.length === wanted ? 0 : 1;
};
