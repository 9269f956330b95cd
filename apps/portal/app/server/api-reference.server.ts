import type { ApiDocument, ApiOperation, JsonSchema } from '@portal/api';
import { curlOf } from './api-example.server.ts';
import { type FieldRow, fieldRowsOf, typeOf } from './api-fields.server.ts';

/** One operation as the page of the API shows it. */
export type OperationEntry = {
  /** Anchor on the page. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly parameters: readonly FieldRow[];
  readonly body: { readonly mediaType: string; readonly fields: readonly FieldRow[] } | null;
  readonly answer: { readonly status: string; readonly fields: readonly FieldRow[] };
  /** Statuses in which it says no. */
  readonly refusals: readonly string[];
  readonly example: string;
};
export type ModuleEntry = { readonly name: string; readonly operations: readonly OperationEntry[] };

/** The description of the API as a reader meets it: by module, in the order of the registry. */
export function apiReferenceOf(document: ApiDocument): ModuleEntry[] {
  const [{ url }] = document.servers;
  const modules = new Map<string, OperationEntry[]>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const name = operation.tags[0] ?? '';
      modules.set(name, [...(modules.get(name) ?? []), entryOf(method, path, operation, url)]);
    }
  }
  return [...modules].map(([name, operations]) => ({ name, operations }));
}

function entryOf(method: string, path: string, operation: ApiOperation, url: string): OperationEntry {
  const statuses = Object.keys(operation.responses);
  const done = statuses.find((status) => status.startsWith('2')) ?? '200';
  const [mediaType, body] = firstOf(operation.requestBody?.content);
  const [, answer] = firstOf(operation.responses[done]?.content);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: `${new URL(url).pathname}${path}`,
    summary: operation.summary,
    isOpen: operation.security.some((way) => Object.keys(way).length === 0),
    parameters: operation.parameters.map(({ name, in: place, required, schema }) => ({
      name,
      place,
      isRequired: required,
      type: typeOf(schema),
    })),
    body: body ? { mediaType, fields: fieldRowsOf(body) } : null,
    answer: { status: done, fields: answer ? fieldRowsOf(answer) : [] },
    refusals: statuses.filter((status) => Number(status) >= 400),
    example: curlOf({ method: method.toUpperCase(), path, operation, url }),
  };
}

/** The media type of a content and its schema. */
function firstOf(
  content: Readonly<Record<string, { readonly schema: JsonSchema }>> | undefined,
): [string, JsonSchema | null] {
  const [first] = Object.entries(content ?? {});
  return first ? [first[0], first[1].schema] : ['', null];
}
