import { createCaller, httpStatusOf, refusalOf } from '@portal/api';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { type Id, type IdKind, uuidFromId } from '@portal/domain/kernel/ids';
import { type Decision, enforce } from '@portal/domain/kernel/policy';
import { type AppLoadContext, data, redirect, redirectDocument } from '@remix-run/node';
import { paths } from '../paths.ts';
import { addressOf } from './form-address.server.ts';

/** The API in process, on behalf of whoever sent this request. */
export function apiOf(context: AppLoadContext) {
  return createCaller(() => context.context);
}

/** What an action says when it was refused: shown on top of the form, or beside its fields. */
export type Refused = {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, { code: string; params: Readonly<Record<string, unknown>> }>>;
};

/**
 * Runs a loader's work; a refusal becomes the answer that its status asks for: to sign-in for a stranger,
 * else the error page of the route.
 */
export async function answer<T>(request: Request, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw responseOf(request, error);
  }
}

/** A policy's word as the answer of a page: a stranger is asked to sign in, others are told why not. */
export function ensure(context: AppLoadContext, decision: Decision): void {
  if (decision.effect === 'allow') return;
  if (context.viewer.kind !== 'person') throw new DomainError('unauthenticated', 'common.sign_in_first');
  enforce(decision);
}

/** The same for what an object says of itself: a page for an act that one may not do answers 403. */
export function ensureAble(ability: { allowed: boolean; reason?: string | undefined }): void {
  if (!ability.allowed) throw new DomainError('forbidden', ability.reason ?? 'common.forbidden');
}

/** Runs an action's work; what the person can mend is given back to the form, the rest is an error page. */
export async function attempt<T>(request: Request, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || refusal.kind === 'not_found' || wayOn(request, refusal)) {
      throw responseOf(request, error);
    }
    return data({ refused: refusedOf(refusal) }, { status: httpStatusOf(refusal) });
  }
}

function refusedOf(refusal: DomainError): Refused {
  const { fieldErrors, ...params } = refusal.details as { fieldErrors?: Refused['fields'] };
  return { code: refusal.code, params, fields: fieldErrors ?? {} };
}

function responseOf(request: Request, error: unknown): unknown {
  if (error instanceof Response) return error;
  const refusal = refusalOf(error);
  if (!refusal) return error;
  const way = wayOn(request, refusal);
  // A page without scripts has nowhere to keep what was typed: the browser sends it on to where it can be read.
  if (refusal.kind === 'unauthenticated' && isFormOfPage(request)) {
    return redirect(paths.keptText(addressOf(request)), 307);
  }
  // As a whole page where the browser holds none of its words.
  if (way) return refusal.code === 'accounts.terms_not_accepted' ? redirectDocument(way) : redirect(way);
  const retryAfter = refusal.details.retryAfter;
  return data(
    { code: refusal.code, params: refusal.details },
    {
      status: httpStatusOf(refusal),
      ...(typeof retryAfter === 'number' ? { headers: { 'Retry-After': String(retryAfter) } } : {}),
    },
  );
}

/** Posted by the browser itself, not by a script of ours. */
function isFormOfPage(request: Request): boolean {
  return request.method === 'POST' && `${request.headers.get('Accept')}`.includes('text/html');
}

/** Where somebody is led who only has to prove something first: that they are somebody, or that they are there. */
function wayOn(request: Request, { kind, code }: DomainError): string | null {
  const { pathname, search } = new URL(request.url);
  const here = pathname + search;
  if (kind === 'unauthenticated') return paths.signIn(here === '/' ? undefined : here);
  if (code === 'accounts.confirm_first') return paths.confirm(here);
  if (code === 'accounts.terms_not_accepted') return paths.acceptTerms(here);
  if (code === 'accounts.second_factor_required') return paths.security();
  return null;
}

/** The code of what an attempt was refused with. */
export function refusedIn(answered: unknown): string {
  return (answered as { data?: { refused?: Refused } }).data?.refused?.code ?? 'common.unknown';
}

/** A field that holds JSON; what is none is nothing. */
export function jsonField(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}

/** An id of an address. One that is malformed never existed. */
export function idParam<K extends IdKind>(kind: K, value: string | undefined): Id<K> {
  if (value === undefined || uuidFromId(kind, value) === null) {
    throw new DomainError('not_found', 'common.not_found');
  }
  return value as Id<K>;
}

/**
 * The fields of a form as plain values; a field that occurs several times becomes a list.
 * @throws DomainError `invalid_input` for a body that is no form, or is not whole.
 */
export async function fieldsOf(request: Request): Promise<Record<string, unknown>> {
  const form = await request.formData().catch(() => {
    throw new DomainError('invalid_input', 'common.invalid_input');
  });
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value): value is string => typeof value === 'string');
    fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}

/** A field that may occur several times, as a list. */
export function listOf(field: unknown): unknown[] {
  return field === undefined ? [] : [field].flat();
}

/** Only an address of this very portal may follow a sign-in (trust.md D8). */
export function safeNext(value: unknown): string {
  const next = typeof value === 'string' ? value : '/';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them when they read an address
  const plain = /^\/(?![/\\])[^\\\u0000-\u0020]*$/u.test(next);
  return plain && new URL(next, 'http://portal.invalid').origin === 'http://portal.invalid' ? next : '/';
}
