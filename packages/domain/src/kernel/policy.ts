import { DomainError, notFound } from './domain-error.ts';

/** Null: yes. A string: no, and this is the code of the sentence that says why. */
export type Verdict = string | null;

/** A named predicate over the actor and the facts of a thing. Names read as English. */
export type Clause<Subject> = {
  readonly name: string;
  readonly holds: (subject: Subject) => Verdict;
};

/** A clause from a yes/no question and the reason given when the answer is no. */
export function clause<Subject>(
  name: string,
  reason: string,
  holds: (subject: Subject) => boolean,
): Clause<Subject> {
  return { name, holds: (subject) => (holds(subject) ? null : reason) };
}

/** Any one of them is enough; when none holds, the last reason is given (put the most telling last). */
export function any<Subject>(...clauses: readonly Clause<Subject>[]): Clause<Subject> {
  return {
    name: clauses.map((each) => each.name).join(' or '),
    holds: (subject) => {
      let reason: Verdict = 'common.not_allowed';
      for (const each of clauses) {
        reason = each.holds(subject);
        if (reason === null) return null;
      }
      return reason;
    },
  };
}

/**
 * Who may do something, and when. `sees` decides whether the thing exists for the actor at all;
 * `who` is about the person (seat, role, organisation); `when` about the thing's state.
 * All clauses must hold; the first that does not gives the reason.
 */
export type Policy<Subject> = {
  readonly sees: readonly Clause<Subject>[];
  readonly who: readonly Clause<Subject>[];
  readonly when: readonly Clause<Subject>[];
};

export type Decision =
  | { readonly effect: 'allow' }
  | { readonly effect: 'hide' }
  | { readonly effect: 'refuse'; readonly reason: string };

/** Pure decision. Order: does it exist for you, is it yours to do, is it the time. */
export function decide<Subject>(policy: Policy<Subject>, subject: Subject): Decision {
  for (const each of policy.sees) if (each.holds(subject) !== null) return { effect: 'hide' };
  for (const each of [...policy.who, ...policy.when]) {
    const reason = each.holds(subject);
    if (reason !== null) return { effect: 'refuse', reason };
  }
  return { effect: 'allow' };
}

/**
 * The decision as control flow.
 * @throws DomainError `not_found` when hidden, `forbidden` with the policy's reason when refused.
 */
export function enforce(decision: Decision): void {
  if (decision.effect === 'hide') throw notFound();
  if (decision.effect === 'refuse') throw new DomainError('forbidden', decision.reason);
}

/** What a page needs to draw a control: allowed, or the reason why it is disabled. */
export type Ability = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** A decision for the page. A hidden thing has no page, so `hide` reads as a plain "not allowed" here. */
export function abilityOf(decision: Decision): Ability {
  if (decision.effect === 'allow') return { allowed: true };
  return { allowed: false, reason: decision.effect === 'refuse' ? decision.reason : 'common.not_allowed' };
}
