import { DomainError } from './domain-error.ts';

/** One permitted step: from any of these states to that one. */
export type Transition<State extends string> = { readonly from: readonly State[]; readonly to: State };

/**
 * The machine of one kind of object. `states` in the order in which a reader meets them; `transitions`
 * by the verb of the use case. Diagrams and help are drawn from it, so it is the only place of the rule.
 */
export type Lifecycle<State extends string, Verb extends string> = {
  readonly object: string;
  readonly states: readonly State[];
  readonly transitions: Readonly<Record<Verb, Transition<State>>>;
};

export function defineLifecycle<State extends string, Verb extends string>(
  lifecycle: Lifecycle<State, Verb>,
): Lifecycle<State, Verb> {
  return lifecycle;
}

/** Null when the step is permitted, else the code of the sentence that says why not. */
function refusalOf<State extends string, Verb extends string>(
  lifecycle: Lifecycle<State, Verb>,
  verb: Verb,
  current: State,
): string | null {
  return lifecycle.transitions[verb].from.includes(current) ? null : `${lifecycle.object}.is_${current}`;
}

/**
 * The state after the step.
 * @throws DomainError `illegal_transition`, code `<object>.is_<state>`, when the machine has no such step.
 */
export function transition<State extends string, Verb extends string>(
  lifecycle: Lifecycle<State, Verb>,
  verb: Verb,
  current: State,
): State {
  const refusal = refusalOf(lifecycle, verb, current);
  if (refusal) throw new DomainError('illegal_transition', refusal, { verb, state: current });
  return lifecycle.transitions[verb].to;
}
