/** As much of a zod schema as this looks at. */
type Schema = { readonly _zod?: { readonly def: Definition } };
type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

/** Schemas that let through what nobody declared. */
const open = new Set(['any', 'unknown']);
/** Values without parts. */
const plain = new Set([
  ...[
    'string',
    'number',
    'boolean',
    'bigint',
    'date',
    'literal',
    'enum',
    'null',
    'undefined',
    'void',
    'never',
  ],
  ...['nan', 'template_literal', 'file', 'custom', 'transform', 'symbol'],
]);
/** Where the parts of a schema are. */
const parts: Readonly<Record<string, readonly string[]>> = {
  array: ['element'],
  optional: ['innerType'],
  nullable: ['innerType'],
  default: ['innerType'],
  prefault: ['innerType'],
  nonoptional: ['innerType'],
  readonly: ['innerType'],
  catch: ['innerType'],
  success: ['innerType'],
  promise: ['innerType'],
  union: ['options'],
  intersection: ['left', 'right'],
  tuple: ['items', 'rest'],
  record: ['keyType', 'valueType'],
  map: ['keyType', 'valueType'],
  set: ['valueType'],
  pipe: ['in', 'out'],
};

/** Places of a schema at which it takes or gives fields that it does not name. */
export function loosePlaces(schema: unknown, place = ''): string[] {
  const found: string[] = [];
  visit(schema as Schema, place, found, new Set());
  return [...new Set(found)];
}

function visit(schema: Schema, place: string, found: string[], seen: Set<Schema>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const say = (what: string) => found.push(`${place || 'the whole'}: ${what}`);
  const def = schema._zod?.def;
  if (!def) {
    say('no zod schema');
    return;
  }
  if (def.type === 'object') {
    if (typeOf(def.catchall) !== 'never') say('an object that is not strict');
    for (const [name, field] of Object.entries(def.shape as Record<string, Schema>)) {
      visit(field, place ? `${place}.${name}` : name, found, seen);
    }
  } else if (def.type === 'lazy') {
    visit((def.getter as () => Schema)(), place, found, seen);
  } else if (open.has(def.type)) {
    say(`z.${def.type}()`);
  } else if (def.type in parts) {
    for (const part of parts[def.type] ?? []) {
      const inside = def[part];
      for (const each of Array.isArray(inside) ? inside : inside ? [inside] : []) {
        visit(each as Schema, def.type === 'array' ? `${place}[]` : place, found, seen);
      }
    }
  } else if (!plain.has(def.type)) {
    say(`a kind of schema that this test does not know: ${def.type}`);
  }
}

function typeOf(schema: unknown): string | undefined {
  return (schema as Schema | undefined)?._zod?.def.type;
}
