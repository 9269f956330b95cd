import { z } from 'zod';

/** As much of JSON Schema as the portal's inputs and answers need. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
};

/** Our own words for the compiler, and patterns longer than the rule: a reader has no use for them. */
const inside = ['kind', 'pattern'];

/**
 * What a schema takes (`input`) or gives (`output`) over REST, where an instant is a text. Made from the
 * very schema that checks it, so the description cannot say anything else.
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date')
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      for (const word of inside) delete (jsonSchema as Record<string, unknown>)[word];
    },
  });
  return described as JsonSchema;
}

/** An object's schema with the fields that are named and no others. */
export function onlyFields(schema: JsonSchema, names: ReadonlySet<string>): JsonSchema {
  const others = Object.keys(schema.properties ?? {}).filter((name) => !names.has(name));
  return withoutFields(schema, new Set(others));
}

/** The fields of an object's schema, those that are named left out. */
export function withoutFields(schema: JsonSchema, names: ReadonlySet<string>): JsonSchema {
  const { properties = {}, required = [] } = schema;
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name))),
    required: required.filter((name) => !names.has(name)),
  };
}
