import type { JsonSchema } from '@portal/api';

/** A field or parameter in one line; `type` is written the same in every language. */
export type FieldRow = {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly place?: 'path' | 'query' | 'header';
};

/** The fields of an object, those of objects inside with their way to them: `items[].id`. */
export function fieldRowsOf(schema: JsonSchema, path = ''): FieldRow[] {
  if (path === '' && !schema.properties) return [{ name: '', type: typeOf(schema), isRequired: true }];
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = path ? `${path}.${key}` : key;
    const isRequired = schema.required?.includes(key) ?? false;
    if (field.properties) return fieldRowsOf(field, name);
    if (field.items?.properties) return fieldRowsOf(field.items, `${name}[]`);
    return [{ name, type: typeOf(field), isRequired }];
  });
}

/** A type in the notation that most readers know, with its bounds: `string, 1–120`, `"a" | "b" = "a"`. */
export function typeOf(schema: JsonSchema): string {
  const start =
    schema.default === undefined || isEmpty(schema.default) ? '' : ` = ${written(schema.default)}`;
  return `${plainType(schema)}${boundsOf(schema)}${start}`;
}

function plainType(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(written).join(' | ');
  if (schema.const !== undefined) return written(schema.const);
  if (schema.anyOf) return schema.anyOf.map(plainType).join(' | ');
  if (schema.type === 'array') return listOf(plainType(schema.items ?? {}));
  if (schema.properties) return objectOf(schema);
  if (typeof schema.additionalProperties === 'object') {
    return `{ [key]: ${plainType(schema.additionalProperties)} }`;
  }
  if (schema.format === 'binary') return 'file';
  if (schema.format) return schema.format;
  const [prefix] = /\w+_$/u.exec(schema.description ?? '') ?? [];
  if (prefix) return `${prefix}…`;
  return [schema.type ?? 'any'].flat().join(' | ');
}

function listOf(type: string): string {
  return /[ |]/u.test(type) ? `(${type})[]` : `${type}[]`;
}

function objectOf({ properties = {}, required = [] }: JsonSchema): string {
  const fields = Object.entries(properties).map(
    ([key, field]) => `${key}${required.includes(key) ? '' : '?'}: ${plainType(field)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function boundsOf({
  minimum,
  maximum,
  minLength,
  maxLength,
  maxItems,
  enum: values,
  description,
}: JsonSchema) {
  // An id is as long as ids are.
  if (values || description) return '';
  const from = minimum ?? minLength;
  const to = maximum ?? maxLength ?? maxItems;
  if (to === undefined) return from === undefined ? '' : `, ≥ ${from}`;
  return from ? `, ${from}–${to}` : `, ≤ ${to}`;
}

function written(value: unknown): string {
  return JSON.stringify(value);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
