import { type JsonSchema, jsonSchemaOf, onlyFields, withoutFields } from './openapi-schema.ts';
import type { Operation, RestDoor } from './operation.ts';

export type ApiParameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
};
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
export type ApiAnswer = { readonly description: string; readonly content?: Content };
/** An operation in the words of OpenAPI 3.1. */
export type ApiOperation = {
  readonly operationId: string;
  readonly summary: string;
  /** One: the module. */
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, ApiAnswer>>;
};

const refusal = { $ref: '#/components/schemas/Refusal' };
const refusals = {
  400: 'The input is not valid; fieldErrors says where',
  401: 'Nobody is signed in, or the session has ended',
  403: 'Seen, but not allowed; the code says why',
  404: 'It does not exist, or it is not shared with who asks',
  409: 'Somebody else was faster, the state does not permit it, or the key was used for something else',
  413: 'Too large, or the space is full',
  415: 'The content is not of the type that its name says',
  422: 'A rule does not permit it',
} as const;
export type RefusalStatus = keyof typeof refusals;

/** The answers in which an operation says no. */
export function refusalsWith(...statuses: readonly RefusalStatus[]): Record<string, ApiAnswer> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: refusals[status], content: { 'application/json': { schema: refusal } } },
    ]),
  );
}

/** Name, sentence and place of an operation among the others. */
export function headOf(name: string, summary: string, isOpen = false) {
  const signedIn = { session: [] };
  return {
    operationId: name.replace('.', '-'),
    summary,
    tags: [name.split('.')[0] ?? name],
    security: isOpen ? [{}, signedIn] : [signedIn],
  };
}

/** An operation as REST serves it (`answerRest`): made from its schemas and from what it promises. */
export function describeOperation(operation: Operation, rest: RestDoor): ApiOperation {
  const input = jsonSchemaOf(operation.input, 'input');
  const inPath = new Set([...rest.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''));
  const asked = onlyFields(input, inPath);
  const sent = withoutFields(input, inPath);
  const isRead = operation.type === 'query';
  return {
    ...headOf(operation.name, rest.summary, operation.isOpen),
    parameters: [
      ...parametersOf(asked, 'path'),
      ...(isRead ? parametersOf(sent, 'query') : headersFor(sent)),
    ],
    ...(isRead
      ? {}
      : { requestBody: { required: true as const, content: { 'application/json': { schema: sent } } } }),
    responses: {
      [rest.status ?? 200]: {
        description: 'Done',
        content: {
          'application/json': { schema: jsonSchemaOf((rest.shows?.read ?? operation).output, 'output') },
        },
      },
      ...refusalsOf(operation, input),
    },
  };
}

/** The headers that say the same as the fields `revision` and `idempotencyKey`. */
export function headersFor(sent: JsonSchema): ApiParameter[] {
  const { revision, idempotencyKey } = sent.properties ?? {};
  const header = (name: string, schema: JsonSchema) =>
    ({ name, in: 'header', required: false, schema }) as const;
  return [
    ...(revision ? [header('If-Match', revision)] : []),
    ...(idempotencyKey ? [header('Idempotency-Key', idempotencyKey)] : []),
  ];
}

/** The fields of an object as parameters of this place. */
export function parametersOf(
  { properties = {}, required = [] }: JsonSchema,
  place: 'path' | 'query',
): ApiParameter[] {
  return Object.entries(properties).map(([name, schema]) => ({
    // One value of a list alone would be read as a text without the brackets.
    name: schema.type === 'array' ? `${name}[]` : name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function refusalsOf(operation: Operation, input: JsonSchema): Record<string, ApiAnswer> {
  const takesFields = Object.keys(input.properties ?? {}).length > Object.keys(operation.ids).length;
  const namesThings = Object.keys(operation.ids).length > 0;
  const statuses: readonly (readonly [RefusalStatus, boolean])[] = [
    [400, takesFields],
    [401, !operation.isOpen],
    [403, !operation.isOpen],
    [404, namesThings],
    [409, operation.type === 'command'],
    [422, operation.type === 'command'],
  ];
  return refusalsWith(...statuses.filter(([, applies]) => applies).map(([status]) => status));
}
