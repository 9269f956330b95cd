const id = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const refused = { description: 'Refused; the body says why' };

const files = (fields: Record<string, object>, required: string[]) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties: fields, required } } },
});

/** The doors through which bytes go: not procedures, so described by hand beside them. */
export const byteDoors = {
  '/spaces/{spaceId}/documents': {
    post: {
      operationId: 'documents-postDocument',
      summary: 'Post files; fields and files in any order',
      parameters: [id('spaceId')],
      requestBody: files(
        {
          file: { type: 'string', format: 'binary' },
          title: { type: 'string', maxLength: 200 },
          label: { type: 'string', enum: ['public', 'partners', 'group', 'named'] },
          organisations: { type: 'array', items: { type: 'string' } },
          note: { type: 'string', maxLength: 1000 },
        },
        ['file'],
      ),
      responses: { 201: { description: 'The document' }, 403: refused, 413: refused, 415: refused },
    },
  },
  '/documents/{documentId}/versions': {
    post: {
      operationId: 'documents-addVersion',
      summary: 'Add a version',
      parameters: [id('documentId')],
      requestBody: files(
        {
          file: { type: 'string', format: 'binary' },
          note: { type: 'string', maxLength: 1000 },
          revision: { type: 'integer' },
        },
        ['file'],
      ),
      responses: { 201: { description: 'The document' }, 409: refused, 413: refused, 415: refused },
    },
  },
  '/documents/{documentId}/versions/{version}/content': {
    get: {
      operationId: 'documents-readContent',
      summary: 'The bytes of a version; ETag is its SHA-256, Range is honoured',
      parameters: [
        id('documentId'),
        { name: 'version', in: 'path', required: true, schema: { type: 'integer' } },
      ],
      responses: { 200: { description: 'The bytes' }, 206: { description: 'A part of them' }, 404: refused },
    },
  },
};
