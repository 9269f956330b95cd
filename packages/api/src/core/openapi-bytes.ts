import {
  type ApiOperation,
  type ApiParameter,
  headersFor,
  headOf,
  parametersOf,
  refusalsWith,
} from './openapi-operation.ts';
import { type JsonSchema, jsonSchemaOf, onlyFields, withoutFields } from './openapi-schema.ts';
import type { Operation } from './operation.ts';

type Bytes = Readonly<
  Record<'postDocument' | 'addVersion' | 'readContent' | 'downloadDocuments' | 'getDocument', Operation>
>;

const file: JsonSchema = { type: 'string', format: 'binary' };

/**
 * The doors through which bytes go: no procedures, so where they stand is written here; what they take
 * and give comes from the schemas of their operations.
 */
export function byteDoors(operations: Bytes): Record<string, Record<string, ApiOperation>> {
  const { postDocument, addVersion, readContent, downloadDocuments, getDocument } = operations;
  const document = { 'application/json': { schema: jsonSchemaOf(getDocument.output, 'output') } };
  const posted = multipart(postDocument, 'spaceId', { type: 'array', items: file });
  const added = multipart(addVersion, 'documentId', file);
  return {
    '/spaces/{spaceId}/documents': {
      post: {
        ...headOf(postDocument.name, 'Posts files to a space; several files answer a list of documents.'),
        parameters: [...inPath(postDocument, 'spaceId'), ...headersFor(posted.schema)],
        requestBody: posted.body,
        responses: {
          201: { description: 'Done', content: document },
          ...refusalsWith(400, 401, 403, 404, 409, 413, 415, 422),
        },
      },
    },
    '/spaces/{spaceId}/documents.zip': {
      get: {
        ...headOf(downloadDocuments.name, 'The files of a library together, with a manifest, as one ZIP.'),
        parameters: [
          ...inPath(downloadDocuments, 'spaceId'),
          ...parametersOf(withoutFields(fieldsOf(downloadDocuments), new Set(['spaceId'])), 'query'),
        ],
        responses: {
          200: { description: 'The archive', content: { 'application/zip': { schema: file } } },
          ...refusalsWith(401, 403, 404, 422),
        },
      },
    },
    '/documents/{documentId}/versions': {
      post: {
        ...headOf(addVersion.name, 'Adds a version to a document; earlier ones stay readable.'),
        parameters: [...inPath(addVersion, 'documentId'), ...headersFor(added.schema).filter(isKey)],
        requestBody: added.body,
        responses: {
          201: { description: 'Done', content: document },
          ...refusalsWith(400, 401, 403, 404, 409, 413, 415, 422),
        },
      },
    },
    '/documents/{documentId}/versions/{version}/content': {
      get: {
        ...headOf(readContent.name, 'The bytes of a version; ETag is their SHA-256, Range is honoured.'),
        parameters: [
          ...inPath(readContent, 'documentId', 'version'),
          ...parametersOf(withoutFields(fieldsOf(readContent), new Set(['documentId', 'version'])), 'query'),
        ],
        responses: {
          200: { description: 'The bytes', content: { 'application/octet-stream': { schema: file } } },
          206: { description: 'A part of them', content: { 'application/octet-stream': { schema: file } } },
          ...refusalsWith(401, 403, 404),
        },
      },
    },
  };
}

/** The door of versions reads no `If-Match`: the revision is a field beside the file. */
const isKey = ({ name }: ApiParameter) => name === 'Idempotency-Key';

function fieldsOf({ input }: Operation): JsonSchema {
  return jsonSchemaOf(input, 'input');
}

function inPath(operation: Operation, ...names: string[]): ApiParameter[] {
  return parametersOf(onlyFields(fieldsOf(operation), new Set(names)), 'path');
}

function multipart(operation: Operation, placed: string, files: JsonSchema) {
  const fields = withoutFields(fieldsOf(operation), new Set([placed]));
  const schema: JsonSchema = {
    ...fields,
    properties: { file: files, ...fields.properties },
    required: ['file', ...(fields.required ?? [])],
  };
  return { schema, body: { required: true as const, content: { 'multipart/form-data': { schema } } } };
}
