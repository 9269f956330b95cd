import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type FieldValues, type Path, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useLanguage } from '../shared/language.tsx';
import { useRootData } from '../shared/root-data.ts';
import { useNavigation, useSubmit } from '../shared/router-hooks.ts';
import { keepText, takeKept } from './kept-text.ts';

/** What the server said of the last attempt; the shape of `Refused`. */
export type RefusedForm = {
  code: string;
  params: Readonly<Record<string, unknown>>;
  fields: Readonly<Record<string, { code: string; params: Readonly<Record<string, unknown>> }>>;
};

type Issue = { message?: string | undefined; type?: string | undefined };

/**
 * A form over the very schema that the server checks. With JavaScript the schema speaks before anything
 * is sent; without it, the browser posts the same fields and the server's answer stands in the page.
 */
export function usePortalForm<Schema extends z.ZodType<object, object>>(
  schema: Schema,
  { refused, defaults }: { refused?: RefusedForm | null | undefined; defaults?: z.input<Schema> },
) {
  const language = useLanguage();
  const submit = useSubmit();
  const navigation = useNavigation();
  const summary = useRef<HTMLDivElement>(null);
  const key = useId().replaceAll(':', '');
  const root = useRootData();
  const formKey = root?.formKey ?? '';
  const personId = root?.viewer?.id;
  const [isKept, setKept] = useState(false);
  const form = useForm<FieldValues>({
    // biome-ignore lint/suspicious/noExplicitAny: the resolver's types follow zod's internals, ours the schema
    resolver: zodResolver(lenient(schema) as any) as never,
    ...(defaults ? { defaultValues: defaults as FieldValues } : {}),
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;

  const errorOf = (name: string): string | undefined => {
    const own = errors[name] as Issue | undefined;
    if (own) return sentence(language, own);
    const theirs = refused?.fields[name];
    return theirs && language.refusal(theirs.code, theirs.params);
  };
  const wrong = Object.keys({ ...(refused?.fields ?? {}), ...errors }).filter((name) => errorOf(name));
  const onTop =
    refused && Object.keys(refused.fields).length === 0
      ? language.refusal(refused.code, refused.params)
      : null;

  // After a refused attempt the reader lands on the summary, which leads to each field.
  useEffect(() => {
    if (wrong.length > 0 && (submitCount > 0 || refused)) summary.current?.focus();
  }, [wrong.length, submitCount, refused]);

  // Whoever had to sign in again finds what they had typed.
  const { setValue } = form;
  useEffect(() => {
    const element = summary.current?.closest('form');
    const kept = element && personId ? takeKept(element, personId) : null;
    if (!element || !kept) return;
    for (const [name, value] of Object.entries(kept)) setValue(name, value, { shouldDirty: true });
    for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
      at.open = true;
    }
    setKept(true);
  }, [personId, setValue]);

  return {
    errorOf,
    /** What is in the fields was typed before the session ended. */
    isKept,
    wrong,
    onTop,
    summary,
    pending: navigation.state !== 'idle' && navigation.formMethod !== undefined,
    /** Ids are per form: a page may hold several with the same fields. */
    idOf: (name: string) => `${key}-${name}`,
    register: (name: string) => form.register(name as Path<FieldValues>),
    /** Makes a double click one act: the same page sends the same key. */
    idempotencyKey: `${formKey}-${key}`,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      const target = event.currentTarget;
      event.preventDefault();
      void form.handleSubmit(() => {
        if (personId) keepText(target, personId);
        setKept(false);
        submit(target);
      })(event);
    },
  };
}
export type PortalForm = ReturnType<typeof usePortalForm>;

/** Of a form only what the schema knows is judged here; the server refuses what it does not know. */
function lenient(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject ? z.object(schema.shape) : schema;
}

function sentence(language: ReturnType<typeof useLanguage>, issue: Issue): string {
  const code = issue.message ?? '';
  if (/^[a-z_]+\.[a-z_]+$/u.test(code)) return language.refusal(code);
  return language.refusal(issue.type === 'invalid_type' ? 'common.required' : 'common.invalid');
}
