import { openApiDocument, operations } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { expect, test } from 'vitest';

const portal = usePortal();
const documentOf = () => openApiDocument(portal.services.settings);
const served = operations.flatMap(({ name, rest }) => (rest ? [{ name, rest }] : []));

test('every operation over REST is described where it is served, with its own status', () => {
  const { paths } = documentOf();
  expect(served.length).toBeGreaterThan(30);
  for (const { name, rest } of served) {
    const described = paths[rest.path]?.[rest.method.toLowerCase()];
    expect(described?.operationId, rest.path).toBe(name.replace('.', '-'));
    expect(Object.keys(described?.responses ?? {}), name).toContain(String(rest.status ?? 200));
  }
});

test('every name in a path is a parameter, and is not asked for again in the body', () => {
  for (const [path, described] of Object.entries(documentOf().paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    for (const { operationId, parameters, requestBody } of Object.values(described)) {
      const inPath = parameters.filter((each) => each.in === 'path');
      expect(inPath.map(({ name }) => name).sort(), operationId).toEqual([...names].sort());
      const fields = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
        Object.keys(schema.properties ?? {}),
      );
      expect(
        fields.filter((field) => names.includes(field)),
        operationId,
      ).toEqual([]);
    }
  }
});

test('every operation says in one sentence what it does', () => {
  for (const { name, rest } of served) expect(rest.summary, name).toMatch(/^[A-Z].{10,100}\.$/u);
});

test('bounds, instants and keys are told as they are checked', () => {
  const { paths } = documentOf();
  const propose = paths['/working-groups']?.post;
  const body = propose?.requestBody?.content['application/json']?.schema.properties;
  expect(body?.name).toMatchObject({ type: 'string', minLength: 1, maxLength: 120 });
  expect(propose?.parameters.map(({ name }) => name)).toEqual(['Idempotency-Key']);
  const document = paths['/documents/{documentId}']?.get?.responses[200]?.content?.['application/json'];
  expect(document?.schema.properties?.createdAt).toMatchObject({ type: 'string', format: 'date-time' });
});
