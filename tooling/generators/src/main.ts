import { fileURLToPath } from 'node:url';
import { Argument, Command, Option } from 'commander';
import { addModule } from './module.ts';
import { type About, abouts, type Kind, kinds, type Spec } from './spec.ts';
import { GeneratorError, Tree } from './tree.ts';
import { addUseCase } from './use-case.ts';
import { write } from './write.ts';

type Options = {
  readonly kind: Kind;
  readonly about: About;
  readonly says: string;
  readonly activityEn?: string;
  readonly activityZh?: string;
  readonly activityAr?: string;
};

const root = fileURLToPath(new URL('../../..', import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);

function specOf(module: string, verb: string, options: Options): Spec {
  const { kind, about, says, activityEn: en, activityZh: zh, activityAr: ar } = options;
  const spec = { module, verb, kind, about, says };
  if (en === undefined && zh === undefined && ar === undefined) return spec;
  if (!en || !zh || !ar) throw new GeneratorError('A line of activity is needed in all three languages.');
  return { ...spec, activity: { en, zh, ar } };
}

function generator(name: string, description: string, add: (tree: Tree, spec: Spec) => void): Command {
  return new Command(name)
    .description(description)
    .addArgument(new Argument('<module>', 'its folder: working-groups'))
    .addArgument(new Argument('<verb>', 'verb and noun: archive-document'))
    .addOption(new Option('--kind <kind>', 'reads or changes').choices(kinds).makeOptionMandatory())
    .addOption(new Option('--about <thing>', 'whom it judges').choices(abouts).makeOptionMandatory())
    .requiredOption('--says <sentence>', 'what it does: "Archives a document."')
    .option('--activity-en <line>', 'what members read: "{actor} archived"')
    .option('--activity-zh <line>')
    .option('--activity-ar <line>')
    .action(async (module: string, verb: string, options: Options) => {
      const spec = specOf(module, verb, options);
      const tree = new Tree(root);
      add(tree, spec);
      for (const path of await write(root, tree)) say(`  ${path}`);
      say(closingWords(spec));
    });
}

function closingWords({ module, verb, kind }: Spec): string {
  const file = `packages/api/src/${module}/${verb}.ts`;
  return [
    '',
    `So far ${file} ${kind === 'query' ? 'gives back what it is about' : 'leaves a fact in the record and changes nothing'}. Now yours:`,
    `- what it takes and gives: packages/domain/src/${module}/${module}.inputs.ts, output in ${file}`,
    `- who may, and when: the policy, its rows in tests/access/decision-table.ts and tests/access/matrix.ts`,
    ...(kind === 'query'
      ? ['- what it reads: a read in the repository of the module, added to the flight in `load`']
      : [
          '- what it changes: the step of a machine, a save with the revision in the repository, words in the event',
          '- whom it tells: packages/api/src/notifications/mail-plan.ts',
        ]),
    '- a REST door, once it keeps what it promises: `rest`',
    `- what it does, in tests/integration/${module}/${verb}.test.ts`,
  ].join('\n');
}

const program = new Command('npm run gen --')
  .addCommand(generator('use-case', 'adds a use case to a module that is there', addUseCase))
  .addCommand(generator('module', 'makes a module with its first use case', addModule));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof GeneratorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
