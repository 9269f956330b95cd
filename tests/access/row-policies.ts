import type pg from 'pg';

export type RowPolicy = {
  readonly name: string;
  readonly table: string;
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  readonly expression: string;
};
export type RowMutant = RowPolicy & { readonly how: string };

export const tables = [
  'documents',
  'folders',
  'spaces',
  'memberships',
  'join_requests',
  'invitations',
  'people',
  'threads',
  'posts',
  'document_versions',
  'document_opens',
  'document_texts',
  'saved_searches',
  'follows',
  'activities',
  'organisations',
  'account_invitations',
  'organisation_applications',
  'organisation_parents',
  'organisation_competitors',
  'working_groups',
  'audit_events',
] as const;

/** The policies of the runtime role as the database has them. */
export async function rowPolicies(owner: pg.Pool): Promise<RowPolicy[]> {
  const { rows } = await owner.query<RowPolicy>(
    `select policyname as name, tablename as table, cmd as command, coalesce(qual, with_check) as expression
     from pg_policies where schemaname = 'public' and 'portal_runtime' = any(roles) and tablename = any($1)
     order by tablename, policyname`,
    [tables],
  );
  return rows;
}

/** Parts of an expression that are joined by this word outside of all brackets. */
function partsOf(expression: string, word: 'OR' | 'AND'): string[] {
  const text = withoutBrackets(expression.trim());
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 && text.startsWith(` ${word} `, at)) {
      parts.push(text.slice(start, at));
      start = at + word.length + 2;
    }
  }
  return [...parts, text.slice(start)];
}

function withoutBrackets(text: string): string {
  if (!text.startsWith('(')) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at === text.length - 1 ? withoutBrackets(text.slice(1, -1).trim()) : text;
  }
  return text;
}

/** A policy with one way in less, one condition less, or none at all. */
export function mutantsOf(policy: RowPolicy): RowMutant[] {
  const { expression } = policy;
  const ways = partsOf(expression, 'OR');
  const joined = (parts: readonly string[], word: string, none: string) =>
    parts.length === 0 ? none : parts.map((part) => `(${part})`).join(` ${word} `);
  const shorter = ways.map((way, at) => ({
    how: `without the way ${at + 1}: ${way.replace(/\s+/gu, ' ').slice(0, 60)}`,
    expression: joined(ways.toSpliced(at, 1), 'OR', 'false'),
  }));
  const looser = ways.flatMap((way, at) => {
    const conditions = partsOf(way, 'AND');
    if (conditions.length === 1) return [];
    return conditions.map((condition, n) => ({
      how: `without the condition ${at + 1}.${n + 1}: ${condition.replace(/\s+/gu, ' ').slice(0, 60)}`,
      expression: joined(ways.with(at, joined(conditions.toSpliced(n, 1), 'AND', 'true')), 'OR', 'false'),
    }));
  });
  const open = expression === 'true' ? [] : [{ how: 'open to all', expression: 'true' }];
  return [...shorter, ...looser, ...open].map((change) => ({ ...policy, ...change }));
}
