import type { ApiOperation, JsonSchema } from '@portal/api';

type Call = { method: string; path: string; operation: ApiOperation; url: string };

/** A call that works once the words in capitals are replaced by ids. One option a line. */
export function curlOf({ method, path, operation, url }: Call): string {
  const [content] = Object.entries(operation.requestBody?.content ?? {});
  const asked = operation.parameters
    .filter((each) => each.in === 'query' && each.required)
    .map((each) => `${each.name}=${sampleOf(each.name, each.schema)}`);
  const address = `${url}${path.replace(/\{(\w+)\}/gu, (_, name: string) => nameOfId(name))}`;
  const lines = [
    'curl -b cookies.txt',
    asked.length > 0 ? `'${address}?${asked.join('&')}'` : address,
    ...(method === 'GET' ? [] : [`-H 'Origin: ${new URL(url).origin}'`, `-H 'Idempotency-Key: SOME_KEY'`]),
    ...(content ? bodyLines(content[0], content[1].schema) : []),
    ...(responsesAreBytes(operation) ? ['-OJ'] : []),
  ];
  return lines.join(' \\\n  ');
}

/** How one signs in, and a first question. */
export function signInExample(origin: string): string {
  return [
    `curl -c cookies.txt -H 'Origin: ${origin}' \\\n  --data-urlencode 'email=YOUR_ADDRESS' \\\n  --data-urlencode 'password=YOUR_PASSWORD' \\\n  ${origin}/sign-in`,
    `curl -b cookies.txt ${origin}/api/v1/me`,
  ].join('\n\n');
}

function bodyLines(mediaType: string, schema: JsonSchema): string[] {
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
  if (mediaType !== 'application/json') return fields.map(([name]) => `-F '${name}=@FILE'`);
  const body = Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(name, field)]));
  return [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(body)}'`];
}

function responsesAreBytes({ responses }: ApiOperation): boolean {
  return responses[200]?.content?.['application/octet-stream'] !== undefined;
}

function sampleOf(name: string, schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'array') return [];
  if (schema.format === 'date') return `${new Date().getUTCFullYear() + 1}-06-30`;
  if (/Id$/u.test(name)) return nameOfId(name);
  if (name === 'email') return 'name@example.org';
  return 'TEXT';
}

/** `documentId` → `DOCUMENT_ID`; `version` → 1, since versions are counted. */
function nameOfId(name: string): string {
  return name === 'version' ? '1' : name.replace(/(?=[A-Z])/gu, '_').toUpperCase();
}
