import { policiesBySubject } from '@portal/domain/policies';
import { type Right, rights, roleHas } from '@portal/domain/spaces/rights';
import { spaceRoles } from '@portal/domain/spaces/space';
import type { FoundLifecycle } from './lifecycles.ts';
import { inWords, mermaid, type Page, page, table } from './page.ts';

type Clauses = readonly { readonly name: string }[];
type Policies = Readonly<Record<string, { readonly who: Clauses; readonly sees: Clauses }>>;

/** The machines as pictures, and for each state who holds the ball. */
export function statesPage(found: readonly FoundLifecycle[]): Page {
  return page(
    'tooling/handbook/states.md',
    'States, and who can lead out of them',
    'One picture for each machine of `packages/domain`. The label of an arrow is the verb, which is also the name of\n' +
      'the operation, its policy, its file and its event. Below each picture: what can follow on a state, by whom. That\n' +
      'is what the policy says under `who` (under `sees`, where it asks no more than to see the thing); the roles in\n' +
      'brackets are those that have the right in `packages/domain/src/spaces/rights.ts`. Conditions on the state of\n' +
      'the space around it are left out.',
    ...found.map(section),
  );
}

function section({ name, module, file, lifecycle }: FoundLifecycle): string {
  const { states, transitions } = lifecycle;
  const steps = Object.entries(transitions).flatMap(([verb, { from, to }]) =>
    from.map((state) => ({ verb, state, to })),
  );
  const ends = states.filter((state) => !steps.some((step) => step.state === state && step.to !== state));
  const picture = mermaid(
    'stateDiagram-v2',
    ...states.slice(0, 1).map((first) => `  [*] --> ${first}`),
    ...steps.map(({ verb, state, to }) => `  ${state} --> ${to} : ${verb}`),
    ...ends.map((end) => `  ${end} --> [*]`),
  );
  const ways = table(
    ['in state', 'can follow', 'by', 'leads to'],
    states.flatMap((state) => {
      const out = steps.filter((step) => step.state === state);
      if (out.length === 0) return [[state, 'nothing', '', '']];
      return out.map(({ verb, to }) => [state, inWords(verb), whoMay(verb), to]);
    }),
  );
  return [`## ${capital(inWords(name))}`, `Module ${module}, \`${file}\`.`, picture, ways].join('\n\n');
}

/** The people of the policy whose verb it is; a verb without one is done by no signed-in person. */
export function whoMay(
  verb: string,
  subjects: Readonly<Record<string, Policies>> = policiesBySubject,
): string {
  const policy = Object.values(subjects)
    .flatMap((policies) => Object.entries(policies))
    .find(([act]) => act.split('.')[1] === verb)?.[1];
  if (!policy) return 'no policy of a person: the holder of a one-time link, or a job';
  // Whoever sees a thing may do what no further clause forbids.
  const clauses = policy.who.length > 0 ? policy.who : policy.sees;
  return clauses.map(({ name }) => clauseInWords(name)).join(' **and** ');
}

function clauseInWords(name: string): string {
  return name
    .split(' or ')
    .map((part) => {
      const right = rights.find((each) => part === `may ${each}`);
      return right ? `may ${inWords(right)} (${rolesWith(right)})` : inWords(part);
    })
    .join(' or ');
}

function rolesWith(right: Right): string {
  return spaceRoles.filter((role) => roleHas(role, right)).join(', ');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
