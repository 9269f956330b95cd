import { sessionCookie } from '@portal/auth';
import { byteDoorOperations, operations } from '../root.ts';
import type { Settings } from './context.ts';
import { byteDoors } from './openapi-bytes.ts';
import { type ApiOperation, describeOperation } from './openapi-operation.ts';
import type { JsonSchema } from './openapi-schema.ts';

export type ApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly [{ readonly url: string }];
  /** By path, then by method in lower case. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
};

/** The body of every refusal (`answerRefusal` of the portal). */
const refusal: JsonSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string' },
        details: { type: 'object', additionalProperties: true },
      },
      required: ['code'],
    },
    requestId: { type: 'string' },
  },
  required: ['error', 'requestId'],
};

const made = new WeakMap<Settings, ApiDocument>();

/** The description of the REST API, made from the very schemas that check it; once per process. */
export function openApiDocument(settings: Settings): ApiDocument {
  const document = made.get(settings) ?? makeDocument(settings);
  made.set(settings, document);
  return document;
}

function makeDocument({ brandName, publicUrl }: Settings): ApiDocument {
  const paths: Record<string, Record<string, ApiOperation>> = {};
  for (const operation of operations) {
    const { rest } = operation;
    if (!rest) continue;
    paths[rest.path] = {
      ...paths[rest.path],
      [rest.method.toLowerCase()]: describeOperation(operation, rest),
    };
  }
  for (const [path, doors] of Object.entries(byteDoors(byteDoorOperations))) {
    paths[path] = { ...paths[path], ...doors };
  }
  const token = { type: 'http', scheme: 'bearer' };
  const session = { type: 'apiKey', in: 'cookie', name: sessionCookie(publicUrl).name };
  return {
    openapi: '3.1.0',
    info: { title: `${brandName} API`, version: '1' },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: { schemas: { Refusal: refusal }, securitySchemes: { token, session } },
  };
}
